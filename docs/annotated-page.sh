#!/bin/sh
# Makes docs/images/annotated-page.png, the picture in the README: test-data/word/水利建设报告.docx with its comments.
# LibreOffice renders the page; it draws no margin without a screen, so AnnotatedPage.java sets the comments beside it,
# without their reasons. Needs soffice (Writer), pdftoppm and pdftotext (poppler-utils), and the Noto CJK fonts.
set -e
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
./gongwen check --quiet --annotate "$out/page.docx" test-data/word/水利建设报告.docx >/dev/null || [ $? = 1 ]
soffice --headless "-env:UserInstallation=file://$out/profile" \
  --convert-to 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"false"}}' \
  --outdir "$out" "$out/page.docx" >/dev/null 2>&1
pdftoppm -r 96 -f 1 -l 1 -singlefile -png "$out/page.pdf" "$out/page"
pdftotext -bbox -f 1 -l 1 "$out/page.pdf" "$out/page.html"
java -Djava.awt.headless=true docs/AnnotatedPage.java "$out/page.docx" "$out/page.png" "$out/page.html" \
  docs/images/annotated-page.png
