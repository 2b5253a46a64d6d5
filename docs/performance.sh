#!/bin/sh
# Runs the benchmarks and puts their tables into docs/performance.md, between its two marks.
# The machine should have nothing else to do.
#
#   docs/performance.sh            about ten minutes
#   HELD=10000000 docs/performance.sh     growth up to ten million sales: two hours, and some 60 GB of disk
#   HELD=10000000 HELD_AT_TILL=3000000 docs/performance.sh      fewer of them at the till
set -eu
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd)
results=$root/benchmarks/target/results
mkdir -p "$results"
export COLMENA_LOG_LEVEL="${COLMENA_LOG_LEVEL:-ERROR}"

measure() {
  name=$1
  shift
  printf 'measuring %s\n' "$name" >&2
  "$root/colmena" bench "$@" > "$results/$name.json"
}

# The compiler of Java is busy for the first minute of a storm.
measure storm-1x10000 storm --branches 1 --sales 10000 --warm-up 30 --rounds 9
measure storm-10x1000 storm --branches 10 --sales 1000 --warm-up 30 --rounds 9
measure storm-100x200 storm --branches 100 --sales 200 --warm-up 30 --rounds 15
measure storm-1000x50 storm --branches 1000 --sales 50 --warm-up 10 --rounds 9
measure freshness freshness --sales 300
measure checkout checkout --sales 5000
measure checkout-long checkout --sales "${LONG:-20000}" --rounds 1
measure till till --products "${PRODUCTS:-100000}" --held "${HELD_BEFORE:-300000}"
measure growth growth --held "${HELD:-200000}" --held-at-till "${HELD_AT_TILL:-${HELD:-200000}}"

page=$root/docs/performance.md
tables=$results/tables.md
"$root/colmena" bench tables \
  "$results/storm-1x10000.json" "$results/storm-10x1000.json" "$results/storm-100x200.json" "$results/storm-1000x50.json" \
  "$results/freshness.json" "$results/checkout.json" "$results/checkout-long.json" "$results/till.json" "$results/growth.json" > "$tables"
awk -v tables="$tables" '
  /<!-- figures -->/ { print; print ""; while ((getline line < tables) > 0) print line; skipping = 1; next }
  /<!-- \/figures -->/ { skipping = 0 }
  !skipping { print }
' "$page" > "$page.new"
mv "$page.new" "$page"
