package io.github.gongwenlint.reader.word;

import static io.github.gongwenlint.reader.word.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Rule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to do harm, and files that are broken. */
class HostileFilesTest {
  private static final RuleBook BOOK = RuleBook.builtIn();
  private static final String RELATIONSHIPS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static String text(byte[] bytes) throws Exception {
    Document document = Readers.read("报告.docx", bytes);
    return document.text(0, document.length());
  }

  private static void refused(byte[] bytes, String... why) {
    assertThatThrownBy(() -> Readers.read("报告.docx", bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContainingAll(why);
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    byte[] old = from.getBytes(StandardCharsets.UTF_8);
    byte[] fresh = to.getBytes(StandardCharsets.UTF_8);
    assertThat(fresh).hasSameSizeAs(old);
    byte[] changed = bytes.clone();
    int count = 0;
    for (int i = 0; i + old.length <= changed.length; i++) {
      if (Arrays.equals(changed, i, i + old.length, old, 0, old.length)) {
        System.arraycopy(fresh, 0, changed, i, fresh.length);
        count++;
      }
    }
    assertThat(count).isPositive();
    return changed;
  }

  @Test
  void entitiesAreNeverResolved(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    String entity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + WordFile.root("document", "<w:body>" + p("&e;") + "</w:body>")
                .replaceFirst("<\\?xml[^>]*>", "");
    refused(WordFile.of("").part("word/document.xml", entity).bytes(), "DOCTYPE");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + WordFile.root("document", "<w:body>" + p("&b;") + "</w:body>")
                .replaceFirst("<\\?xml[^>]*>", "");
    refused(WordFile.of("").part("word/document.xml", laughs).bytes(), "DOCTYPE");
    // The same in the parts that are read on the way.
    for (String part : new String[] {"word/styles.xml", "word/_rels/document.xml.rels"}) {
      WordFile file = WordFile.of(p("正文")).related("styles", "styles", "");
      file.bytes();
      refused(entityIn(file, part, secret), "DOCTYPE");
    }
  }

  private static byte[] entityIn(WordFile file, String part, Path secret) throws Exception {
    String xml =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + RELATIONSHIPS
            + "&e;</Relationships>";
    return part.endsWith(".rels")
        ? WordFile.of(p("正文")).part(part, xml).bytes()
        : file.part(part, xml).bytes();
  }

  @Test
  void nothingOutsideOfTheFileIsEverRead(@TempDir Path folder) throws Exception {
    Path styles = Files.writeString(folder.resolve("styles.xml"), "不是 XML");
    String relationships =
        RELATIONSHIPS
            + "<Relationship Id=\"r1\" Type=\""
            + OFFICE
            + "styles\" Target=\""
            + styles.toUri()
            + "\" TargetMode=\"External\"/>"
            + "<Relationship Id=\"r2\" Type=\""
            + OFFICE
            + "footnotes\" Target=\"../../../../.."
            + styles
            + "\"/>"
            + "<Relationship Id=\"r3\" Type=\""
            + OFFICE
            + "attachedTemplate\" Target=\"http://192.0.2.1/x.dotm\" TargetMode=\"External\"/>"
            + "</Relationships>";
    assertThat(
            text(WordFile.of(p("正文")).part("word/_rels/document.xml.rels", relationships).bytes()))
        .isEqualTo("正文\n");
    // A document that lies outside is none.
    String outside =
        RELATIONSHIPS
            + "<Relationship Id=\"r1\" Type=\""
            + OFFICE
            + "officeDocument\" Target=\""
            + styles.toUri()
            + "\" TargetMode=\"External\"/></Relationships>";
    refused(WordFile.of(p("正文")).part("_rels/.rels", outside).bytes(), "找不到正文");
  }

  @Test
  void entriesThatPointOutwardsHarmNobody(@TempDir Path folder) throws Exception {
    byte[] bytes =
        WordFile.of(p("正文"))
            .part("../../evil.xml", "<x/>")
            .part("/tmp/evil.xml", "<x/>")
            .part("C:\\evil.xml", "<x/>")
            .part("con", "x")
            .bytes();
    Path file = Files.write(folder.resolve("报告.docx"), bytes);
    assertThat(text(Files.readAllBytes(file))).isEqualTo("正文\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void oddNamesAreUnderstoodAsWordDoes() throws Exception {
    String main = WordFile.root("document", "<w:body>" + p("正文") + "</w:body>");
    for (String[] names :
        new String[][] {
          {"内容/正文.xml", "内容/正文.xml"},
          {"word/document2.xml", "/word/document2.xml"},
          {"WORD/DOCUMENT3.XML", "word/document3.xml"},
          {"word\\document4.xml", "word/document4.xml"},
          {"word/document5.xml", "word/../word/./document5.xml"}
        }) {
      byte[] bytes =
          WordFile.of("")
              .part(names[0], main)
              .part(
                  "_rels/.rels",
                  RELATIONSHIPS
                      + "<Relationship Id=\"r\" Type=\""
                      + OFFICE
                      + "officeDocument\" Target=\""
                      + names[1]
                      + "\"/></Relationships>")
              .bytes();
      assertThat(text(bytes)).as(names[0]).isEqualTo("正文\n");
    }
  }

  @Test
  void partsOfTheSameNameAreRefused() throws Exception {
    byte[] bytes =
        WordFile.of(p("正文"))
            .part("word/documenu.xml", WordFile.root("document", "<w:body/>"))
            .bytes();
    refused(replaced(bytes, "word/documenu.xml", "word/document.xml"), "重名");
    refused(replaced(bytes, "word/documenu.xml", "word/DOCUMENT.xml"), "重名");
  }

  @Test
  void limitsAreNamed() throws Exception {
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(many)) {
      for (int i = 0; i <= 10_000; i++) {
        zip.putNextEntry(new ZipEntry("a" + i));
      }
    }
    refused(many.toByteArray(), "部件超过 10000 个");
    ByteArrayOutputStream large = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(large)) {
      zip.setLevel(Deflater.BEST_SPEED);
      byte[] part = new byte[15 << 20];
      for (int i = 0; i < 18; i++) {
        zip.putNextEntry(new ZipEntry("a" + i + ".xml"));
        zip.write(part);
      }
    }
    refused(large.toByteArray(), "超过 256 MB");
    refused(
        WordFile.of("").part("word/document.xml", "<x>" + " ".repeat(40 << 20) + "</x>").bytes(),
        "压缩比超过 400");
    String deep = "<w:r>".repeat(2000) + "</w:r>".repeat(2000);
    refused(
        WordFile.of("").part("word/document.xml", WordFile.root("document", deep)).bytes(),
        "嵌套超过 400 层");
    StringBuilder paragraphs = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i <= 500_000; i++) {
      paragraphs.append("<w:p w:x=\"").append(random.nextInt(1000)).append("\"/>");
    }
    refused(WordFile.of(paragraphs.toString()).bytes(), "段落超过 500000 个");
  }

  @Test
  void whatIsOnlyCalledAWordFileIsNamed() throws Exception {
    refused(new byte[0], "0 字节");
    refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "PDF");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("照片/1.txt"));
      out.write(1);
    }
    refused(zip.toByteArray(), "压缩包", ".docx");
    refused(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0}, "损坏");
    refused(new byte[4096], "不是 Word 或 OpenDocument 文件");
    // A Word file with a password is a container of another kind.
    refused(Files.readAllBytes(Path.of("src/test/resources/word/encrypted.docx")), "密码");
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(locked)) {
      out.putNextEntry(new ZipEntry("content.xml"));
      out.write(new byte[] {(byte) 0x9c, 0x41, (byte) 0xf3, 7});
      out.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
      out.write(
          "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
              .getBytes(StandardCharsets.UTF_8));
    }
    refused(locked.toByteArray(), "密码");
  }

  @Test
  void partsInOtherEncodingsAreRead() throws Exception {
    String xml = WordFile.root("document", "<w:body>" + p("正文") + "</w:body>");
    for (String encoding : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "GBK"}) {
      byte[] bytes = xml.replace("UTF-8", encoding).getBytes(encoding);
      if (encoding.endsWith("E")) {
        // Without its mark such a file says nothing of its order.
        bytes = ("\ufeff" + xml.replace("UTF-8", "UTF-16")).getBytes(encoding);
      }
      assertThat(text(WordFile.of("").part("word/document.xml", bytes).bytes()))
          .as(encoding)
          .isEqualTo("正文\n");
    }
    refused(
        WordFile.of("").part("word/document.xml", xml.replace("UTF-8", "no-such")).bytes(), "XML");
    refused(
        WordFile.of("").part("word/document.xml", xml.getBytes(StandardCharsets.UTF_16LE)).bytes(),
        "XML");
  }

  /** The JDK's parser has the habit of printing a line of its own. */
  @Test
  void bytesThatAreNoCharactersAreToldOnce() throws Exception {
    byte[] xml =
        WordFile.root("document", "<w:body>" + p("正文") + "</w:body>")
            .getBytes(StandardCharsets.UTF_8);
    xml[xml.length / 2] = (byte) 0xff;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      refused(WordFile.of("").part("word/document.xml", xml).bytes(), "word/document.xml", "XML");
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "odt", "rtf"})
  void truncatedFilesAreRefusedOrRead(String ending) throws Exception {
    byte[] good = Files.readAllBytes(Path.of("src/test/resources/word/notice." + ending));
    int step = Math.max(1, good.length / 300);
    for (int length = 0; length < good.length; length += step) {
      survives("截断到 " + length, "a." + ending, Arrays.copyOf(good, length), false);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "odt", "rtf"})
  void damagedFilesAreRefusedOrRead(String ending) throws Exception {
    byte[] good = Files.readAllBytes(Path.of("src/test/resources/word/notice." + ending));
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      byte[] bad = good.clone();
      int flips = 1 + random.nextInt(8);
      for (int k = 0; k < flips; k++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      survives("第 " + i + " 次", "a." + ending, bad, i % 20 == 0);
    }
  }

  /** Reads, and checks when it is asked for; only a reason in words may come of it. */
  private static void survives(String what, String name, byte[] bytes, boolean check) {
    try {
      Document document = Readers.read(name, bytes);
      if (check) {
        new Linter(BOOK, Rule::enabled).lint(document);
      }
    } catch (UnreadableException e) {
      assertThat(e.getMessage()).as(what).isNotBlank();
    } catch (RuntimeException | Error e) {
      fail(what, e);
    }
  }
}
