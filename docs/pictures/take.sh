#!/bin/sh
# Takes all the pictures of this folder from the running programs: every screen of the till (till-SCREEN-STATE-THEME-WIDTH.png;
# those that end in -en are in English), and the README's page of the centre from a real browser. It takes some minutes.
# The walk through the screens is pos-desktop/src/test/java/io/colmena/pos/ui/album: a new screen is one line there, in a
# story that passes by it. The same program takes the same pictures.
set -eu
cd "$(dirname "$0")/../.."

rm -f docs/pictures/till-*.png
./mvnw -q -B -ntp -pl pos-desktop,central-server -am test -Dcolmena.format.skip \
  -Dtest='EveryScreenTest,PagesFitBrowserTest' \
  -Dcolmena.album="$PWD/docs/pictures"

# The page is longer than the screen: the README shows what fits on one.
java docs/pictures/Crop.java central-server/target/pictures/sales-light-1366.png docs/pictures/report.png 1366 768
echo "docs/pictures has $(ls docs/pictures/*.png | wc -l) new pictures."
