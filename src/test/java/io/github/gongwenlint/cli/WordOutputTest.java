package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.word.WordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Word files that the command line writes. */
class WordOutputTest {
  private static final String FAULTY = WordFile.p("要认真抓好落实落实各项工作，，确保完成任务。");

  @TempDir Path folder;

  private CommandLineRun cli;

  @BeforeEach
  void prepare() {
    cli = new CommandLineRun(folder);
  }

  private Path file(String name, WordFile file) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, file.bytes());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  private static String text(Path file) throws Exception {
    Document document = Readers.read(file.toString(), Files.readAllBytes(file));
    return document.text(0, document.length());
  }

  @Test
  void charactersThatOnlyLookChineseAreReplacedByTrackedChanges() throws Exception {
    Path draft = file("稿.docx", WordFile.of(WordFile.p("关于检查\u2f2f作的报告")));
    assertThat(text(draft)).isEqualTo("关于检查工作的报告\n");
    assertThat(cli.run("check", draft.toString(), "--track", path("改.docx"))).isEqualTo(1);
    assertThat(cli.err).contains("修订 1 处");
    assertThat(part(folder.resolve("改.docx"), "word/document.xml"))
        .contains("<w:delText xml:space=\"preserve\">\u2f2f</w:delText>")
        .contains("<w:t xml:space=\"preserve\">工</w:t>");
  }

  @Test
  void commentsSayWhatWhyAndWhatToDo() throws Exception {
    Path draft = file("稿.docx", WordFile.of(FAULTY));
    byte[] before = Files.readAllBytes(draft);
    assertThat(cli.run("check", draft.toString(), "--annotate", path("批.docx"))).isEqualTo(1);
    assertThat(cli.err).contains("已写入").contains("批注 2 处");
    assertThat(Files.readAllBytes(draft)).isEqualTo(before);
    Path out = folder.resolve("批.docx");
    assertThat(text(out)).isEqualTo(text(draft));
    assertThat(part(out, "word/comments.xml"))
        .contains(
            "w:author=\"gongwen-lint\"",
            "错误：词语重复（doubled-word）",
            "“落实落实”重复，应为“落实”。",
            "建议：删去一个“落实”",
            "理由：改稿或粘贴时把一个词留了两遍");
    assertThat(part(out, "word/document.xml"))
        .contains(
            "<w:t xml:space=\"preserve\">要认真抓好</w:t></w:r><w:commentRangeStart w:id=\"0\"/>"
                + "<w:r><w:t xml:space=\"preserve\">落实落实</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>");
    assertThat(part(out, "[Content_Types].xml")).contains("PartName=\"/word/comments.xml\"");
    assertThat(part(out, "word/_rels/document.xml.rels")).contains("Target=\"comments.xml\"");
    // What was written is nothing that somebody left.
    assertThat(cli.run("check", "-q", "--select", "residue", out.toString())).isEqualTo(0);
  }

  @Test
  void changesAreTrackedAsFarAsIsWished() throws Exception {
    Path draft = file("稿.docx", WordFile.of(FAULTY + WordFile.p("重点抓好（共两项)工作。")));
    cli.run("check", draft.toString(), "--track", path("改.docx"));
    Path out = folder.resolve("改.docx");
    assertThat(text(out)).isEqualTo("要认真抓好落实落实各项工作，，确保完成任务。\n重点抓好（共两项）工作。\n");
    assertThat(part(out, "word/comments.xml")).contains("doubled-word").doesNotContain("halfwidth");
    String xml = part(out, "word/document.xml");
    assertThat(xml).contains("<w:del w:id=", "<w:delText xml:space=\"preserve\">");
    cli.run("check", draft.toString(), "--track", path("全改.docx"), "--track-level", "all");
    String all = part(folder.resolve("全改.docx"), "word/document.xml");
    assertThat(all.split("<w:del ", -1)).hasSizeGreaterThan(xml.split("<w:del ", -1).length);
    assertThat(text(folder.resolve("全改.docx"))).startsWith("要认真抓好落实各项工作，确保");
    assertThat(cli.run("check", draft.toString(), "--track-level", "all")).isEqualTo(2);
  }

  @Test
  void aFileWithoutFindingsIsCopiedAsItIs() throws Exception {
    Path draft = file("稿.docx", WordFile.of(WordFile.p("关于做好防汛工作的通知")));
    assertThat(cli.run("check", draft.toString(), "--annotate", path("批.docx"))).isEqualTo(0);
    assertThat(cli.err).contains("没有批注和修订");
    assertThat(folder.resolve("批.docx")).hasSameBinaryContentAs(draft);
    assertThat(cli.run("check", draft.toString(), "--in-place", "track")).isEqualTo(0);
    assertThat(cli.err).contains("没有改动");
    assertThat(folder.resolve("稿.docx.bak")).doesNotExist();
  }

  @Test
  void inPlaceKeepsTheOldFileBeside() throws Exception {
    Path draft = file("稿.docx", WordFile.of(FAULTY));
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r-----"));
    byte[] before = Files.readAllBytes(draft);
    Files.write(folder.resolve("稿.docx.bak"), new byte[] {1});
    assertThat(cli.run("check", draft.toString(), "--in-place", "annotate")).isEqualTo(1);
    assertThat(cli.err).contains("稿.docx.bak2");
    assertThat(Files.readAllBytes(folder.resolve("稿.docx.bak2"))).isEqualTo(before);
    assertThat(Files.readAllBytes(folder.resolve("稿.docx.bak"))).hasSize(1);
    assertThat(part(draft, "word/comments.xml")).contains("doubled-word");
    for (String name : List.of("稿.docx", "稿.docx.bak2")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rw-r-----");
    }
    // Comments of the first run give way to the same ones: nothing is doubled.
    String comments = part(draft, "word/comments.xml");
    cli.run("check", draft.toString(), "--in-place", "annotate");
    assertThat(part(draft, "word/comments.xml")).isEqualTo(comments);
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  @Test
  void severalFilesGoIntoAFolder() throws Exception {
    file("稿/甲.docx", WordFile.of(FAULTY));
    file("稿/下/乙.docx", WordFile.of(FAULTY));
    Files.writeString(folder.resolve("稿/丙.txt"), "要认真抓好落实落实各项工作。");
    assertThat(cli.run("check", path("稿"), "--annotate", path("批"))).isEqualTo(1);
    assertThat(part(folder.resolve("批/甲.docx"), "word/comments.xml")).contains("doubled-word");
    assertThat(part(folder.resolve("批/下/乙.docx"), "word/comments.xml")).contains("doubled-word");
    assertThat(folder.resolve("批/丙.txt")).doesNotExist();
    // The folder is not read again when it lies inside of the one that is checked.
    assertThat(cli.run("check", path("."), "--annotate", path("批"))).isEqualTo(1);
    assertThat(folder.resolve("批/批")).doesNotExist();
  }

  @Test
  void wrongUseIsExplainedBeforeAnythingIsDone() throws Exception {
    String draft = file("稿.docx", WordFile.of(FAULTY)).toString();
    String other = file("下/稿.docx", WordFile.of(FAULTY)).toString();
    String text = Files.writeString(folder.resolve("稿.txt"), "正文").toString();
    refused("不能写到要检查的文件", draft, "--annotate", draft);
    refused("会写到同一个文件", draft, other, "--annotate", path("批/"));
    refused("只用于 Word 文件", text, "--annotate", path("批.docx"));
    refused("应以 .docx 结尾", draft, "--annotate", path("批.doc"));
    refused("不能同时用", draft, "--annotate", path("批.docx"), "--in-place", "track");
    refused("没有“all”这个值", draft, "--in-place", "all");
    refused("会写到同一个文件", draft, "--annotate", path("批.docx"), "--track", path("批.docx"));
    refused("应指定文件夹", draft, other, "--annotate", text);
    assertThat(folder.resolve("批.docx")).doesNotExist();
  }

  private void refused(String why, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "check";
    System.arraycopy(args, 0, all, 1, args.length);
    assertThat(cli.run(all)).as(why).isEqualTo(2);
    assertThat(cli.err).contains(why);
  }

  @Test
  void signedFilesAreRefusedAndProtectedOnesWarnedOf() throws Exception {
    String signed =
        file("签.docx", WordFile.of(FAULTY).part("_xmlsignatures/sig1.xml", "<s/>")).toString();
    assertThat(cli.run("check", signed, "--annotate", path("批.docx"))).isEqualTo(2);
    assertThat(cli.err).contains("数字签名");
    assertThat(folder.resolve("批.docx")).doesNotExist();
    WordFile locked =
        WordFile.of(FAULTY)
            .related(
                "settings",
                "settings",
                "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>");
    assertThat(cli.run("check", file("锁.docx", locked).toString(), "--annotate", path("批.docx")))
        .isEqualTo(1);
    assertThat(cli.err).contains("限制编辑").contains("已写入");
  }

  @Test
  void whereNothingCanBeWrittenTheOldFileStays() throws Exception {
    String draft = file("稿.docx", WordFile.of(FAULTY)).toString();
    assertThat(cli.run("check", draft, "--annotate", path("没有/这里") + "/")).isEqualTo(1);
    Files.writeString(folder.resolve("占.docx"), "旧");
    Files.writeString(folder.resolve("文件"), "旧");
    assertThat(cli.run("check", draft, "--annotate", path("文件/批.docx"))).isEqualTo(2);
    assertThat(cli.err).contains("无法写入");
  }

  /** Kills the program at some moment, again and again: the file is the old one or the new one. */
  @Test
  void aKilledRunLeavesTheOldFileOrTheWholeNewOne() throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      body.append(WordFile.p("第" + i + "项工作要认真抓好落实落实，确保完成任务。"));
    }
    WordFile file = WordFile.of(body.toString());
    byte[] old = file.bytes();
    Path draft = folder.resolve("稿.docx");
    Path backup = folder.resolve("稿.docx.bak");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Random random = new Random(7);
    long whole = 0;
    byte[] written = null;
    for (int i = 0; i < 13; i++) {
      Files.write(draft, old);
      Files.deleteIfExists(backup);
      Process process =
          new ProcessBuilder(
                  List.of(
                      java,
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      System.getProperty("java.class.path"),
                      "io.github.gongwenlint.cli.Main",
                      "check",
                      "-q",
                      "--in-place",
                      "annotate",
                      draft.toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("输出").toFile())
              .start();
      if (written == null) {
        // The first run is not disturbed, and says how long one takes.
        long start = System.nanoTime();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("输出"))).isEqualTo(1);
        whole = System.nanoTime() - start;
        written = Files.readAllBytes(draft);
        assertThat(written).isNotEqualTo(old);
        continue;
      }
      // Most of the moments are near the end, where files are written.
      double share = 0.5 + 0.6 * random.nextDouble();
      boolean ended = process.waitFor((long) (whole * share), TimeUnit.NANOSECONDS);
      process.destroyForcibly().waitFor();
      byte[] now = Files.readAllBytes(draft);
      if (ended) {
        assertThat(now).isEqualTo(written);
      }
      if (now.length == written.length) {
        assertThat(now).isEqualTo(written);
        assertThat(Files.readAllBytes(backup)).isEqualTo(old);
      } else {
        assertThat(now).isEqualTo(old);
      }
    }
  }
}
