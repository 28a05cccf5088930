package io.github.gongwenlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which text is taken for wrapped, and what becomes of its lines. */
class WrappedLinesTest {
  private static final String[] WORDS = {
    "全县",
    "工作",
    "推进",
    "落实",
    "项目",
    "群众",
    "建设",
    "服务",
    "乡村",
    "产业",
    "安全",
    "检查",
    "整改",
    "培训",
    "改革",
    "发展",
    "治理",
    "教育",
    "医疗",
    "就业",
    "环境",
    "水利",
    "道路",
    "农田",
    "企业",
    "资金",
    "机制",
    "队伍",
    "制度",
    "责任",
    "“一网通办”",
    "《实施方案》",
    "（含乡镇）",
    "2023年",
    "12.5%",
    "360个",
    "GDP",
    "Digital China"
  };

  private static final Pattern UNIT = Pattern.compile("[!-~]+|[（“《]*.[，。）”》]*");

  /** How paragraphs are told apart. */
  private enum Shown {
    INDENTED,
    PARTED,
    BARE
  }

  private static Document read(String text) {
    try {
      return Readers.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String source) {
    Document document = read(source);
    return document.text(0, document.length());
  }

  private static int columns(String text) {
    return text.codePoints().map(c -> c < 0x7f ? 1 : 2).sum();
  }

  /**
   * Breaks a paragraph as a word processor does: numbers stay whole, no line begins with a mark.
   */
  static List<String> wrap(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Matcher units = UNIT.matcher(paragraph);
    while (units.find()) {
      String unit = units.group();
      if (line.length() > 0 && columns(line.toString()) + columns(unit.strip()) > width) {
        lines.add(line.toString().strip().isEmpty() ? "" : line.toString().stripTrailing());
        line.setLength(0);
        if (unit.isBlank()) {
          continue;
        }
      }
      line.append(unit);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String paragraph(Random random) {
    StringBuilder text = new StringBuilder();
    int sentences = 2 + random.nextInt(4);
    for (int s = 0; s < sentences; s++) {
      int clauses = 1 + random.nextInt(4);
      for (int c = 0; c < clauses; c++) {
        int words = 2 + random.nextInt(6);
        for (int w = 0; w < words; w++) {
          // One word in eight is none of Chinese characters only.
          boolean other = random.nextInt(8) == 0;
          text.append(WORDS[other ? 30 + random.nextInt(WORDS.length - 30) : random.nextInt(30)]);
        }
        text.append(c + 1 < clauses ? '，' : '。');
      }
    }
    return text.toString();
  }

  @Property(tries = 400)
  void linesOfParagraphsAreJoinedAndLeadBack(
      @ForAll @IntRange(min = 20, max = 45) int characters,
      @ForAll Shown shown,
      @ForAll boolean returns,
      @ForAll boolean trailing,
      @ForAll long seed) {
    Random random = new Random(seed);
    String end = (trailing ? " " : "") + (returns ? "\r\n" : "\n");
    StringBuilder source = new StringBuilder();
    List<String> paragraphs = new ArrayList<>();
    // Below these no program is sure.
    while (paragraphs.size() < 8 || paragraphs.size() < characters / 2) {
      String paragraph = (shown == Shown.INDENTED ? "　　" : "") + paragraph(random);
      List<String> lines = wrap(paragraph, 2 * characters);
      String last = lines.get(lines.size() - 1);
      if (shown == Shown.BARE && columns(last) > 2 * characters - 20) {
        // Nothing would tell that the paragraph ends there.
        continue;
      }
      paragraphs.add(paragraph);
      lines.forEach(line -> source.append(line).append(end));
      if (shown == Shown.PARTED) {
        source.append(returns ? "\r\n" : "\n");
      }
    }
    Document document = read(source.toString());
    String joined = document.text(0, document.length());
    assertThat(joined.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()))
        .containsExactlyElementsOf(paragraphs);
    SourceMap map = document.source();
    for (int i = 0; i < joined.length(); i++) {
      char c = map.source()[map.toSource(i)];
      assertThat(c == joined.charAt(i) || (joined.charAt(i) == ' ' && c <= ' ')).isTrue();
      assertThat(map.endToSource(i + 1)).isEqualTo(map.toSource(i) + 1);
      assertThat(i == 0 || map.toSource(i - 1) < map.toSource(i)).isTrue();
    }
  }

  private static final String REPORT =
      """
      今年以来，全县各级各部门认真贯彻落实上级决策部署，扎实推进各项重点工作，经济社会保持平稳发展。全县实施重点项目36个，完成投资12.5亿元，同比增长8.3%。
      在产业发展方面，新增规模以上工业企业6家，培育市级以上专精特新企业4家，改造提升老旧厂房2.8万平方米。农业生产形势稳定，粮食播种面积保持在40万亩以上，夏粮再获丰收。
      在民生改善方面，新建改扩建学校5所，新增学位1800个，组织开展职业技能培训42期，城镇新增就业3100人。完成农村公路改造56公里，自来水普及率进一步提高，群众出行和饮水条件明显改善。
      在安全生产方面，开展隐患排查整治三轮，检查企业和场所640家次，发现问题1200余项，除3项正在整改外已全部办结。全县没有发生较大以上安全事故，社会大局和谐稳定。
      """;

  private static String wrapped(String text, int characters, String indent, String end) {
    StringBuilder wrapped = new StringBuilder();
    text.lines()
        .forEach(
            line ->
                wrap(indent + line, 2 * characters)
                    .forEach(part -> wrapped.append(part).append(end)));
    return wrapped.toString();
  }

  @Test
  void wrappedReportIsReadByParagraphs() {
    assertThat(text(wrapped(REPORT, 28, "", "\n"))).isEqualTo(REPORT);
    String indented = REPORT.replaceAll("(?m)^", "　　").stripTrailing() + "\n";
    assertThat(text(wrapped(REPORT, 28, "　　", "\n"))).isEqualTo(indented);
    assertThat(text(wrapped(REPORT, 28, "", "   \n"))).isEqualTo(REPORT.replace("\n", "   \n"));
  }

  @Test
  void headingsAndWhatIsNumberedBeginParagraphs() {
    String text =
        "关于上半年工作情况的报告\n一、主要情况\n"
            + REPORT.replaceFirst("(?m)^在民生", "（一）在民生").replaceFirst("(?m)^在安全", "2.在安全")
            + "二、下一步打算\n"
            + REPORT
            + "清河县人民政府\n2025年7月10日\n";
    assertThat(text(wrapped(text, 30, "", "\n"))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"— 1 —\n", "\n- 1 -\n\f", "\n1\n\n", "第1页 共9页\n", "\f", "\n　　　　—1—\n\n"})
  void numbersOfPagesDoNotPartSentences(String page) {
    String[] lines = wrapped(REPORT, 28, "", "\n").split("(?<=\n)");
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      source.append(lines[i]);
      if (i == 6) {
        source.append(page);
      }
    }
    assertThat(text(source.toString())).isEqualTo(REPORT);
  }

  @Test
  void numberAloneInALineStays() {
    String source = wrapped(REPORT, 28, "", "\n") + "今年新增\n36\n个项目。\n";
    assertThat(text(source)).isEqualTo(REPORT + "今年新增\n36\n个项目。\n");
  }

  @Test
  void hiddenCharactersCountForNothing() {
    String source = wrapped(REPORT, 28, "", "\u200b\n").replace("全县", "全\u200b县");
    assertThat(text(source)).isEqualTo(REPORT);
  }

  @Test
  void textOfOneParagraphALineIsLeftAsItIs() {
    for (String text :
        List.of(
            REPORT,
            REPORT.repeat(20),
            REPORT.replace("。", "。\n"),
            REPORT.replaceAll("[，。；]", "$0\n").repeat(5),
            REPORT.repeat(5).replaceAll("(?m)^(.{1,30}[，。])", "$1\n"))) {
      assertThat(text(text)).isEqualTo(text);
    }
  }

  @Test
  void listsAndRegistersAreLeftAsTheyAre() {
    Random random = new Random(1);
    StringBuilder projects = new StringBuilder();
    StringBuilder contents = new StringBuilder();
    StringBuilder names = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    StringBuilder verses = new StringBuilder();
    StringBuilder articles = new StringBuilder();
    for (int i = 1; i < 60; i++) {
      StringBuilder words = new StringBuilder();
      for (int w = 0; w < 9; w++) {
        words.append(WORDS[random.nextInt(30)]);
      }
      projects.append(words).append('\n');
      contents.append(words).append("………………").append(i).append('\n');
      names.append("张三　李四　王五　赵六　陈七　周八　吴九　郑十\n");
      cells.append(words).append('\t').append(i).append('\n');
      verses.append(words, 0, 8).append('，').append(words, 8, 16).append("。\n");
      articles.append(words).append(i % 3 == 0 ? "，按照规定执行。\n" : "应当公开。\n");
    }
    for (StringBuilder list : List.of(projects, contents, names, cells, verses, articles)) {
      assertThat(text(list.toString())).isEqualTo(list.toString());
    }
  }

  @Test
  void fewLinesAreNoProof() {
    String source = wrapped(REPORT.substring(0, REPORT.indexOf('\n') + 1), 20, "", "\n");
    assertThat(text(source)).isEqualTo(source);
  }

  @Test
  void tableInWrappedTextIsLeftAsItIs() {
    String table = "乡镇\t项目\t投资\n城关镇\t12\t3.5\n河口镇\t8\t2.1\n";
    String source = wrapped(REPORT, 28, "", "\n");
    assertThat(text(source + table + source)).isEqualTo(REPORT + table + REPORT);
  }
}
