#!/bin/sh
# Bundle the editor and the scheduler. Needs Node, which nothing else here does; the results are committed with a hash of what they were made from.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --silent
node node_modules/esbuild/install.js
vendor=../overrides/assets/vendor
# bundle ENTRY OUTFILE LIBRARIES LICENSE
bundle() {
	made_from=$(cat "$1" package-lock.json | sha256sum | cut -d ' ' -f 1)
	npx esbuild "$1" --bundle --minify --format=esm --legal-comments=none \
		--banner:js="/*! $3, MIT License, see $4. Made from $made_from */" --outfile="$vendor/$2"
}
bundle editor.js codemirror.min.js "CodeMirror 6 and Lezer" codemirror.LICENSE.txt
bundle scheduler.js ts-fsrs-5.4.2.min.js "ts-fsrs 5.4.2" ts-fsrs.LICENSE.txt
cat node_modules/@codemirror/view/LICENSE >"$vendor/codemirror.LICENSE.txt"
cat node_modules/ts-fsrs/LICENSE >"$vendor/ts-fsrs.LICENSE.txt"
