package io.github.gongwenlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
  private static final Tool TOOL = new Tool("gongwen-lint", "1.0", "2026-11");

  private static Rule rule(String id, Category category, Severity severity) {
    return Rule.of(id, category, severity, "问题" + id)
        .message("有问题")
        .explanation("说明。")
        .source("标准<1>")
        .bad("⟦13⟧")
        .good("12")
        .build();
  }

  private static final Rule TYPO = rule("some-typo", Category.TYPO, Severity.ERROR);

  private static Document document(String name, String text) throws Exception {
    return Readers.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Diagnostic at(Document document, Rule rule, String quoted, Fix... fixes) {
    int start = document.text(0, document.length()).indexOf(quoted);
    return Diagnostic.of(rule, new Span(start, start + quoted.length()), "“" + quoted + "”", fixes);
  }

  private static String page(Checked... files) throws Exception {
    StringWriter out = new StringWriter();
    HtmlReport report = new HtmlReport(TOOL, out);
    Summary summary = new Summary();
    for (Checked file : files) {
      summary.add(file);
      report.file(file);
    }
    report.end(summary);
    return out.toString();
  }

  /** Parses the page as XML, which forgives nothing, and proves that it needs and runs nothing. */
  private static Element parse(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page)))
            .getDocumentElement();
    Set<String> ids = new HashSet<>();
    List<String> targets = new ArrayList<>();
    for (Element element : elements(root, e -> true)) {
      assertThat(element.getTagName()).isNotIn("script", "img", "link", "iframe", "object");
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName();
        String value = element.getAttributes().item(i).getNodeValue();
        assertThat(name).doesNotStartWith("on").isNotEqualTo("src");
        switch (name) {
          case "id" -> assertThat(ids.add(value)).as("id " + value + " is unique").isTrue();
          case "href" -> {
            assertThat(value).startsWith("#");
            targets.add(value.substring(1));
          }
          case "for" -> targets.add(value);
          default -> {}
        }
      }
    }
    assertThat(ids).containsAll(targets);
    String css = elements(root, e -> e.getTagName().equals("style")).get(0).getTextContent();
    assertThat(css).doesNotContain("url(", "@import");
    return root;
  }

  private static List<Element> elements(Element root, Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (wanted.test((Element) all.item(i))) {
        found.add((Element) all.item(i));
      }
    }
    return found;
  }

  private static List<Element> ofClass(Element root, String name) {
    return elements(root, e -> (" " + e.getAttribute("class") + " ").contains(" " + name + " "));
  }

  private static List<String> texts(List<Element> elements) {
    return elements.stream().map(Element::getTextContent).toList();
  }

  @Test
  void aNoteSaysWhatIsWrongWhatToWriteAndWhy() throws Exception {
    Document document = document("a/报告.txt", "关于工作的报告\n\n落实了帐目，清楚。\n第二段。\n");
    Span span = new Span(document.text(0, document.length()).indexOf("帐目"), 13);
    Element root =
        parse(
            page(
                Checked.of(
                    document,
                    List.of(
                        at(document, TYPO, "帐目", Fix.safe("改为“账目”", span, "账目"))
                            .withRelated(
                                new Related(new Span(0, 2), "标题里的字"),
                                new Related(
                                    new Span(0, 2),
                                    "别处的字",
                                    new Related.Elsewhere("去年/报告.txt", 7, 3)))),
                    List.of(new Omitted(TYPO, Severity.ERROR, 12)))));
    assertThat(texts(elements(root, e -> e.getTagName().equals("mark")))).containsExactly("帐目");
    String note = ofClass(root, "note").get(0).getTextContent();
    assertThat(note)
        .contains("错误 问题some-typo", "第 3 行", "“帐目”", "建议改为“账目”")
        .contains("另见第 1 行：标题里的字", "另见文件 去年/报告.txt 第 7 行：别处的字")
        .contains("依据：标准<1>", "some-typo");
    assertThat(texts(ofClass(root, "omitted")).get(0)).contains("另有 12 处错误");
    // The counts of the summary hold what was left out too.
    assertThat(texts(ofClass(root, "tile")).get(0)).startsWith("13错误");
    assertThat(texts(elements(root, e -> e.getTagName().equals("title"))))
        .containsExactly("公文校对报告：报告.txt");
  }

  @Test
  void nothingInADraftCanBecomeMarkup() throws Exception {
    String hostile =
        "<script>alert(1)</script>\"'&amp;]]><!--\u0001\u0008\u001b[31m\u007f\u0085\u202e\ud800\uffff";
    Document document =
        Document.of(
            "<img src=x onerror=alert(1)>\"'.txt",
            Document.Format.TEXT,
            hostile.toCharArray(),
            io.github.gongwenlint.document.SourceMap.identity(hostile.toCharArray()),
            List.of());
    Diagnostic diagnostic =
        new Diagnostic(
            TYPO,
            Severity.ERROR,
            new Span(0, 8),
            hostile,
            List.of(Fix.safe(hostile, new Span(0, 1), hostile)),
            List.of(
                new Related(new Span(0, 1), hostile),
                new Related(new Span(0, 1), hostile, new Related.Elsewhere(hostile, 1, 1))));
    String page =
        page(
            Checked.of(document, List.of(diagnostic), List.of()), Checked.failed(hostile, hostile));
    Element root = parse(page);
    assertThat(page).doesNotContain("<script", "<img", "\u001b", "\u202e", "\u0001", "\ud800");
    assertThat(ofClass(root, "text").get(0).getTextContent())
        .contains("<script>alert(1)</script>\"'&amp;]]><!--␁␈␛[31m␡");
  }

  @Provide
  Arbitrary<String> drafts() {
    return Arbitraries.strings()
        .withChars("一二（）2025年3月元%<>&\"'，。 \t\n\r\u3000\u200b\u0007\ufffe𠮷")
        .withChars('\ud83d', '\ude00')
        .ofMaxLength(120);
  }

  @Property(tries = 300)
  void anyTextWithAnyMarksIsWellFormedAndShownWhole(
      @ForAll("drafts") String text, @ForAll Random random) throws Exception {
    Document document = document("稿.txt", text);
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int start = random.nextInt(document.length() + 1);
      int end = start + random.nextInt(document.length() - start + 1);
      spans.add(new Span(whole(document, start), whole(document, end)));
    }
    spans.sort((a, b) -> Integer.compare(a.start(), b.start()));
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Span span : spans) {
      diagnostics.add(Diagnostic.of(TYPO, span, "第" + span.start() + "字" + diagnostics.size()));
    }
    Element root = parse(page(Checked.of(document, diagnostics, List.of())));
    assertThat(ofClass(root, "num")).hasSameSizeAs(diagnostics);
    assertThat(ofClass(root, "ref")).hasSameSizeAs(diagnostics);
    StringBuilder shown = new StringBuilder();
    for (Element line : ofClass(root, "text")) {
      for (Element mark : new ArrayList<>(ofClass(line, "ref"))) {
        mark.setTextContent("");
      }
      for (Element mark : ofClass(line, "gap")) {
        mark.setTextContent("");
      }
      shown.append(line.getTextContent());
    }
    String whole = Html.text(document.text(0, document.length()));
    assertThat(bare(shown.toString()))
        .isEqualTo(
            bare(
                whole
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&")));
  }

  /** No rule reports half a character. */
  private static int whole(Document document, int offset) {
    return offset > 0
            && offset < document.length()
            && Character.isSurrogatePair(document.chars()[offset - 1], document.chars()[offset])
        ? offset - 1
        : offset;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }

  @Test
  void aLongDraftIsCutToWhatIsAroundTheMarks() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(i == 9_000 ? "这里有帐目问题。\n" : "第" + i + "段正文，说明工作情况。\n");
    }
    Document document = document("长.txt", text.toString());
    String page = page(Checked.of(document, List.of(at(document, TYPO, "帐目")), List.of()));
    Element root = parse(page);
    assertThat(page.length()).isLessThan(30_000);
    assertThat(texts(ofClass(root, "text")))
        .extracting(line -> line.replaceAll("\\d|段.*", ""))
        .hasSize(3);
    assertThat(texts(ofClass(root, "skip"))).containsExactly("略去没有问题的 8,999 段", "略去没有问题的 10,998 段");
  }

  @Test
  void aParagraphOfMegabytesIsCutToo() throws Exception {
    String text = "工作情况。".repeat(400_000) + "帐目" + "工作情况。".repeat(400_000);
    Document document = document("长.txt", text);
    String page = page(Checked.of(document, List.of(at(document, TYPO, "帐目")), List.of()));
    Element root = parse(page);
    assertThat(page.length()).isLessThan(30_000);
    assertThat(texts(elements(root, e -> e.getTagName().equals("mark")))).containsExactly("帐目");
    assertThat(ofClass(root, "cut")).hasSize(2);
  }

  @Test
  void aViewListsWhatIsToBeCheckedByEye() throws Exception {
    Document document = document("一.txt", "各县局：\n一、2025年3月1日到位资金1,200.5万元，增长5.6%。\n二、二〇二五年完成。\n");
    Element root = parse(page(Checked.of(document, List.of(), List.of())));
    assertThat(texts(ofClass(root, "g1"))).containsExactly("各县局：");
    assertThat(texts(ofClass(root, "g2"))).containsExactly("1,200.5万元", "5.6%");
    assertThat(texts(ofClass(root, "g3"))).containsExactly("2025年3月1日", "二〇二五年");
    assertThat(texts(ofClass(root, "g4"))).containsExactly("一、", "二、");
  }

  @Test
  void severalFilesHaveATableOfContents() throws Exception {
    Document faulty = document("甲.txt", "帐目清楚。\n");
    Element root =
        parse(
            page(
                Checked.of(faulty, List.of(at(faulty, TYPO, "帐目")), List.of()),
                Checked.of(document("乙.txt", "账目清楚。\n"), List.of(), List.of()),
                Checked.failed("丙.doc", "无法读取")));
    List<Element> toc = ofClass(root, "toc");
    assertThat(toc).hasSize(1);
    assertThat(toc.get(0).getTextContent()).contains("甲.txt", "乙.txt", "丙.doc", "没有检查：无法读取");
    assertThat(texts(elements(toc.get(0), e -> e.getTagName().equals("a"))))
        .containsExactly("甲.txt");
    assertThat(ofClass(root, "doc")).hasSize(1);
  }

  @Test
  void faultsAreCountedAsThePressCountsThem() throws Exception {
    Document document = document("率.txt", "关于帐目的报告\n\n正文帐目一。\n2025年3月，３个。。\n");
    Rule mark = rule("some-mark", Category.PUNCTUATION, Severity.WARNING);
    Rule numeral =
        Rule.of("some-numeral", Category.NUMBER, Severity.WARNING, "数字")
            .countsAs(Fault.NUMERAL)
            .build();
    Rule name =
        Rule.of("some-name", Category.RESIDUE, Severity.WARNING, "名称").countsAs(Fault.NAME).build();
    Rule fact = rule("sum-mismatch", Category.NUMBER, Severity.WARNING);
    Rule habit = rule("some-habit", Category.WORDING, Severity.INFO);
    assertThat(tenths(document, at(document, TYPO, "正文"))).isEqualTo(10);
    assertThat(tenths(document, at(document, TYPO, "帐目"))).as("in the title").isEqualTo(20);
    assertThat(tenths(document, at(document, mark, "。。"))).isEqualTo(1);
    assertThat(tenths(document, at(document, numeral, "３"))).isEqualTo(1);
    assertThat(tenths(document, at(document, fact, "３个"))).isEqualTo(10);
    assertThat(tenths(document, at(document, name, "正文"))).as("a name").isEqualTo(20);
    assertThat(tenths(document, at(document, habit, "正文"))).isZero();
    Span body = at(document, TYPO, "正文").span();
    assertThat(tenths(document, at(document, TYPO, "正文", Fix.safe("", body, "正义"))))
        .as("one character of two")
        .isEqualTo(10);
    assertThat(tenths(document, at(document, TYPO, "正文", Fix.safe("", body, ""))))
        .as("two characters too many")
        .isEqualTo(20);
    assertThat(tenths(document, at(document, TYPO, "正文", Fix.safe("", body, "漏掉了六个字"))))
        .as("six characters")
        .isEqualTo(40);
    Diagnostic one = at(document, TYPO, "正文");
    assertThat(tenths(document, one, one, one, one, one)).as("the same error").isEqualTo(30);
    assertThat(
            ErrorRate.tenths(
                Checked.of(document, List.of(), List.of(new Omitted(numeral, Severity.ERROR, 99)))))
        .as("numerals in one paper")
        .isEqualTo(10);
    assertThat(ErrorRate.perTenThousand(20, 20_000))
        .as("2 in 20,000 is 1 in 10,000")
        .isEqualTo(100);
  }

  private static long tenths(Document document, Diagnostic... diagnostics) {
    return ErrorRate.tenths(Checked.of(document, List.of(diagnostics), List.of()));
  }
}
