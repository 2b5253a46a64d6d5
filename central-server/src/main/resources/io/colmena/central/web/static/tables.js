"use strict";

// Tables that can be sorted by a click on a heading: figures the largest first, words from A to Z, and the other way
// round at the second click. What a cell is sorted by stands in its data-value.
(() => {
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value ?? cell.textContent.trim();
  };

  const sort = (table, heading, column, isFigure) => {
    const descending = heading.getAttribute("aria-sort") ? heading.getAttribute("aria-sort") === "ascending" : isFigure;
    const body = table.tBodies[0];
    const compare = isFigure
      ? (one, other) => Number(value(one, column)) - Number(value(other, column))
      : (one, other) => words.compare(value(one, column), value(other, column));
    const rows = [...body.rows].sort(compare);
    body.append(...(descending ? rows.reverse() : rows));
    for (const each of table.tHead.rows[0].cells) {
      each.removeAttribute("aria-sort");
    }
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      if ("unsorted" in heading.dataset) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sorter";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(table, heading, column, heading.classList.contains("number")));
      heading.append(button);
    });
  }
})();
