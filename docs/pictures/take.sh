#!/bin/sh
# Takes the README's two pictures from the running programs: the till's own window, and the centre's own page in a
# real browser. The same runs leave a picture of every screen and page, in both themes and all sizes, in
# pos-desktop/target/pictures and central-server/target/pictures.
set -eu
cd "$(dirname "$0")/../.."

./mvnw -q -B -ntp -pl pos-desktop,central-server -am test -Dcolmena.format.skip \
  -Dtest='ScreenPicturesTest,PagesFitBrowserTest' \
  -Dcolmena.pictures="$PWD/pos-desktop/target/pictures"

cp pos-desktop/target/pictures/ticket-full-1366-light.png docs/pictures/till.png
# The page is longer than the screen: the README shows what fits on one.
java docs/pictures/Crop.java central-server/target/pictures/sales-light-1366.png docs/pictures/report.png 1366 768
echo "docs/pictures/till.png and docs/pictures/report.png are new."
