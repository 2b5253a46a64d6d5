"use strict";

// Draws the charts of the sales page from the figures that the page carries. Amounts are text; they become numbers
// only here, to be drawn.
(() => {
  const styles = getComputedStyle(document.documentElement);
  const color = (name) => styles.getPropertyValue(`--${name}`).trim();
  const soles = (amount) =>
    "S/ " + Number(amount).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const brief = (amount) => Number(amount).toLocaleString("en-US");

  // Tooltips are made of elements: the pages allow no inline styles, which text for innerHTML would need.
  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const line = (key, label, value, kind = "tip-line") => {
    const made = element("div", kind);
    if (key) made.append(element("i", `tip-key series-${key}`));
    made.append(element("span", "tip-label", label), element("b", "tip-value", value));
    return made;
  };

  const frame = () => ({
    animationDuration: 300,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 4, right: 8, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: "axis",
      className: "tip",
      confine: true,
      padding: 0,
      borderWidth: 0,
      backgroundColor: "transparent",
      extraCssText: "box-shadow:none",
      transitionDuration: 0,
      axisPointer: { type: "shadow", shadowStyle: { color: color("hover") } },
    },
    yAxis: {
      type: "value",
      splitNumber: 4,
      axisLabel: { color: color("muted"), formatter: brief },
      splitLine: { lineStyle: { color: color("line") } },
    },
  });

  const categories = (labels, extra = {}) => ({
    type: "category",
    data: labels,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: color("line-strong") } },
    axisLabel: { color: color("muted"), lineHeight: 15, hideOverlap: true, ...extra },
  });

  const days = (figures) => {
    const top = figures.days.map((_, day) => figures.series.findLastIndex((s) => Number(s.values[day]) > 0));
    const tip = (points) => {
      const index = points[0].dataIndex;
      const day = figures.days[index];
      const sum = figures.series.reduce((total, s) => total + Number(s.values[index]), 0);
      const made = element("div", "tip-card");
      made.append(element("div", "tip-title", day.title));
      if (sum === 0) made.append(element("div", "tip-note", figures.words.nothing));
      else {
        figures.series.forEach((s) => made.append(line(s.color, s.name, soles(s.values[index]))));
        if (figures.series.length > 1) made.append(line(null, figures.words.total, soles(sum), "tip-line tip-total"));
      }
      if (day.note) made.append(element("div", "tip-note", day.note));
      return made;
    };
    const base = frame();
    return {
      ...base,
      tooltip: { ...base.tooltip, formatter: tip },
      xAxis: categories(
        figures.days.map((day) => day.label),
        {
          // days that are not complete stand out before anybody reads them
          color: (label, index) => color(figures.days[index].note ? "late" : "muted"),
        },
      ),
      series: figures.series.map((s, index) => ({
        type: "bar",
        name: s.name,
        stack: "day",
        barMaxWidth: 44,
        itemStyle: { color: color(`series-${s.color}`) },
        emphasis: { disabled: true },
        data: s.values.map((value, day) => ({
          value: Number(value),
          itemStyle: { borderRadius: top[day] === index ? [4, 4, 0, 0] : 0 },
        })),
      })),
    };
  };

  const hours = (figures) => {
    const tip = (points) => {
      const hour = figures.hours[points[0].dataIndex];
      const made = element("div", "tip-card");
      made.append(
        element("div", "tip-title", hour.title),
        line(null, soles(hour.value), `${brief(hour.tickets)} ${figures.tickets.toLowerCase()}`),
      );
      return made;
    };
    const base = frame();
    return {
      ...base,
      tooltip: { ...base.tooltip, formatter: tip },
      xAxis: categories(figures.hours.map((hour) => hour.label)),
      series: [
        {
          type: "bar",
          barMaxWidth: 28,
          itemStyle: { color: color("honey"), borderRadius: [3, 3, 0, 0] },
          emphasis: { disabled: true },
          data: figures.hours.map((hour) => Number(hour.value)),
        },
      ],
    };
  };

  const today = (figures) => {
    const tip = (points) => {
      const hour = figures.hours[points[0].dataIndex];
      const made = element("div", "tip-card");
      made.append(
        element("div", "tip-title", hour.title),
        line(null, figures.today, soles(hour.value)),
        line(null, figures.weekAgo, soles(hour.before)),
      );
      return made;
    };
    const base = frame();
    const bars = (name, paint, value) => ({
      type: "bar",
      name,
      barMaxWidth: 18,
      itemStyle: { color: paint, borderRadius: [3, 3, 0, 0] },
      emphasis: { disabled: true },
      data: figures.hours.map(value),
    });
    return {
      ...base,
      grid: { ...base.grid, top: 40 },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: color("muted") } },
      tooltip: { ...base.tooltip, formatter: tip },
      xAxis: categories(figures.hours.map((hour) => hour.label)),
      series: [
        bars(figures.weekAgo, color("line-strong"), (hour) => Number(hour.before)),
        bars(figures.today, color("honey"), (hour) => Number(hour.value)),
      ],
    };
  };

  // A picture is drawn once more, as dots: what is on the page is drawn as lines.
  const save = (place, option, name) => {
    const sheet = document.createElement("div");
    const chart = echarts.init(sheet, null, { renderer: "canvas", width: place.clientWidth, height: place.clientHeight });
    chart.setOption({ ...option, animation: false });
    const link = document.createElement("a");
    link.href = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: color("card") });
    link.download = `${name}.png`;
    link.click();
    chart.dispose();
  };

  const kinds = { days, hours, today };
  const begin = (place) => {
    const figures = () => JSON.parse(place.dataset.figures);
    const option = () => kinds[place.dataset.chart](figures());
    const chart = echarts.init(place, null, { renderer: "svg" });
    const draw = () => chart.setOption(option(), true);
    draw();
    place.addEventListener("figures", draw);
    window.addEventListener("theme", draw);
    new ResizeObserver(() => chart.resize()).observe(place);
    chart.on("click", (point) => {
      const { days, hours } = figures();
      const address = (days ?? hours)[point.dataIndex].address;
      if (address) location.assign(address);
    });
    const button = place.parentElement.querySelector("[data-save]");
    button.hidden = false;
    button.addEventListener("click", () => save(place, option(), button.dataset.save));
  };

  document.querySelectorAll("[data-chart]").forEach(begin);
  document.addEventListener("charts", () => {
    document.querySelectorAll("[data-chart]:not([_echarts_instance_])").forEach(begin);
  });
})();
