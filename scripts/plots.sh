#!/usr/bin/env bash
# Renews docs/models/plots: the examples of the library work the public data sets (PERENNIAL_TEST_DATA) out, the chart library draws them.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project"
rm -rf models/target/plots
./mvnw --batch-mode --quiet -pl models test -Dtest=DrawExamplesTest -Dtest.groups.excluded=none -Dplots.renew=true
[[ -d models/target/plots ]] || { echo "The data sets are absent; set PERENNIAL_TEST_DATA." >&2; exit 1; }
[[ -d web/node_modules/echarts ]] || (cd web && npm ci --no-audit --no-fund --loglevel=error)
node web/scripts/plots.mjs models/target/plots docs/models/plots
