package io.github.gongwenlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.document.Structure;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Text that nobody writes must cost no more than text that somebody writes: four times the text is
 * four times the work, whatever it holds. All rules run together, so a piece that was thought of
 * for one of them is tried on the others.
 */
class HostileTextTest {
  private static final int LENGTH = 10_000;
  private static final int TIMES = 4;

  /** Of a search whose cost grows with the square, 16 would come. */
  private static final int MOST = 6;

  /** What growing lists and buffers may take at once. */
  private static final long BYTES = 4_000_000;

  private static final String[] PIECES = {
    // placeholders and residue
    "的",
    "（",
    "【",
    "《",
    "{",
    "<",
    "*",
    "* ",
    "*\n",
    "× ",
    "XX",
    "X市",
    "某局",
    "某",
    "____",
    "_ ",
    "□",
    "□ ",
    "　",
    " 号",
    "第 ",
    "－",
    "-- ",
    "——",
    "？",
    "#",
    "##",
    "…",
    "年 月 ",
    "20XX年X月",
    "&",
    "\\u",
    "<p ",
    "http://a.",
    "本文由",
    "《的",
    "共召开次",
    "余件",
    "**a",
    "**甲**",
    "（此处",
    "0",
    "00单位",
    "张×",
    "○○县",
    "《实施方案》",
    "\uD800",
    "\uDC00\uD800",
    "\u200b",
    "\r",
    "\r\n",
    "\u00a0 ",
    "甲方乙方____",
    // punctuation
    "“",
    "”",
    "“”",
    "”“",
    "”a“",
    "》",
    "《《》",
    "〈",
    "）",
    "(",
    ")",
    "(的",
    "（)",
    "[",
    "‘",
    "’",
    "‘的’",
    "“（",
    "（“）",
    "“《”》",
    "，",
    "、",
    "的的的、",
    "的、的，",
    "、和",
    "、等",
    ",",
    ".",
    "的.",
    "的,",
    "\"",
    "的\"",
    "'",
    "...",
    "的…",
    "-",
    "--",
    "—",
    "─",
    "的 ",
    "的 ，",
    " ",
    "\t",
    "\u3000",
    "\u00a0",
    "\n，",
    "〔2023〕",
    "发[2023]5号",
    "通过的，的等方式，",
    "，现将",
    "制定《的》把",
    "如下，",
    "如下。",
    "办法（试行）",
    "引导党员，",
    "一是的；",
    "1）",
    "（1，2]",
    "[1,",
    // numbers
    "1",
    "1,",
    "1-",
    "1.",
    "5百",
    "3百零",
    "一二三、",
    "两",
    "约1-2、3,000.5万%",
    "１ ",
    "二〇",
    "%",
    "\ud800",
    // consistency
    "1人，其中1人、",
    "，其中",
    "（其中",
    "合计1元，",
    "1元、",
    "特此通报。\n",
    "附件1\n特此通报。\n",
    "（以下简称“甲方”）",
    "《甲乙》（以下简称《乙》）",
    "附件：1.甲\n",
    "2.乙\n",
    "见附件2，",
    "表1\n见表2，",
    "第一条　甲\n",
    "本办法第九条",
    "1∶2∶",
    "甲、乙、丙三大",
    "、三大",
    "“甲”“乙”三个",
    "局长王小明，",
    "王小明同志",
    "甲乙丙丁有限公司，",
    "由1增加到2个，增长3%",
    "％1%",
    "2024.1.1",
    "如下：",
    "妥否，请批示",
    "目录\n一、甲\n",
    "1.5人口",
    // formulations
    "“四个意识",
    "四个意识（政治意识、",
    "政治意识、大局意识、",
    "大局意识、政治意识、",
    "习近平新时代",
    "“一改两为”“一改、两为”",
    "人类命同共",
    "两个“责任”",
    // repetition
    "市市场",
    "工作工",
    "学习、",
    "加强学习抓好各项任务落实，",
    "加强学习抓好各项任务落实推进改革发展稳定工作。\n",
    "\ud800的\udc00的的",
    "\u200b，\u200b",
    "一二三四五六七八九十甲乙"
  };

  private static final String[] MARKDOWN_PIECES = {
    "[",
    "（",
    ">",
    "> ",
    "* ",
    "- ",
    "*a **a ",
    "*_",
    "![",
    "`a``b```c",
    "<!--",
    "[a](",
    "&amp;",
    "| ",
    "a\n",
    "[^1]: a\n",
    "- a\n",
    "的"
  };

  private static Consumer<Map.Entry<String, String>> lint = text -> {};

  /** Reads and checks a text, which is given with the name of its file. */
  public static final class Lint implements Consumer<Map.Entry<String, String>> {
    private final Linter linter = new Linter(RuleBook.builtIn(), rule -> true);

    @Override
    public void accept(Map.Entry<String, String> text) {
      Document document = read(text.getKey(), text.getValue());
      for (Diagnostic found : linter.lint(document)) {
        assertThat(found.span().end()).as(found.toString()).isBetween(1, document.length());
        assertThat(found.message()).doesNotContain("\n").hasSizeLessThan(300);
      }
    }

    private static Document read(String name, String text) {
      if (name.endsWith(".txt")) {
        // No bytes between them, in which half a surrogate pair would be lost.
        char[] chars = text.toCharArray();
        return Document.of(
            name, Format.TEXT, chars, SourceMap.identity(chars), Structure.of(chars));
      }
      try {
        return Readers.read(name, text.getBytes(StandardCharsets.UTF_8));
      } catch (UnreadableException e) {
        throw new AssertionError(e);
      }
    }
  }

  @BeforeAll
  static void loadWhatIsLoadedOnce() throws Exception {
    lint = Steps.counted(Lint.class);
    lint.accept(Map.entry("a.txt", ""));
    lint.accept(Map.entry("a.md", ""));
  }

  @ParameterizedTest
  @FieldSource("PIECES")
  void plainText(String piece) {
    lint.accept(Map.entry("a.txt", piece));
    // With a title, because some checks ask what kind of document it is.
    String title = "甲乙丙丁局关于戊己的通知\n各单位：\n";
    growsWithItsLength("a.txt", length -> title + times(piece, length));
  }

  @ParameterizedTest
  @FieldSource("MARKDOWN_PIECES")
  void markdown(String piece) {
    growsWithItsLength("a.md", length -> times(piece, length));
  }

  @Test
  void aWideTable() {
    growsWithItsLength("a.md", length -> times("| ", length) + "\n" + times("|-", length) + "\n");
  }

  private static String times(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private static void growsWithItsLength(String name, IntFunction<String> text) {
    Steps.Cost once = Steps.of(lint, Map.entry(name, text.apply(LENGTH)), Long.MAX_VALUE);
    String longer = text.apply(TIMES * LENGTH);
    Steps.Cost more = Steps.of(lint, Map.entry(name, longer), MOST * once.steps());
    assertThat(more.bytes())
        .as("bytes allocated, %d for a quarter of the text", once.bytes())
        .isLessThan(MOST * once.bytes() + BYTES);
  }

  @Test
  void squaresAreSeen() throws Exception {
    Consumer<Integer> square = Steps.counted(Square.class);
    long once = Steps.of(square, 100, Long.MAX_VALUE).steps();
    assertThatThrownBy(() -> Steps.of(square, TIMES * 100, MOST * once))
        .isInstanceOf(Steps.TooManyException.class);
  }

  /** Work that grows with the square. */
  public static final class Square implements Consumer<Integer> {
    private int sum;

    @Override
    public void accept(Integer length) {
      for (int i = 0; i < length; i++) {
        for (int j = 0; j < length; j++) {
          sum += j;
        }
      }
    }
  }
}
