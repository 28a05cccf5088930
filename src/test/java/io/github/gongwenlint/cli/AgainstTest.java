package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --against}: what a draft has in common with other files. */
class AgainstTest {
  private static final String OLD =
      """
      2023年基层文化工作总结
      县文化馆采购流动演出车2辆，全年下乡演出126场。
      乡镇文化站逐站核定开放时间，把钥匙交到村里，群众随到随开，再也不用跑镇上打招呼。
      """;

  @TempDir Path folder;

  private CommandLineRun cli;

  @BeforeEach
  void prepare() {
    cli = new CommandLineRun(folder);
  }

  private String file(String name, String text) throws Exception {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text).toString();
  }

  /** Returns what the rules of copies report: {@code rule: text}. */
  private List<String> reports(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of("check", "--format", "json", "--select", "copied-passage,copied-share"));
    all.addAll(List.of(args));
    cli.run(all.toArray(new String[0]));
    List<String> found = new ArrayList<>();
    for (JsonElement file :
        JsonParser.parseString(cli.out).getAsJsonObject().getAsJsonArray("files")) {
      for (JsonElement element : file.getAsJsonObject().getAsJsonArray("diagnostics")) {
        JsonObject diagnostic = element.getAsJsonObject();
        found.add(
            diagnostic.get("rule").getAsString() + ": " + diagnostic.get("text").getAsString());
      }
    }
    return found;
  }

  private JsonArray related(int diagnostic) {
    return JsonParser.parseString(cli.out)
        .getAsJsonObject()
        .getAsJsonArray("files")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("diagnostics")
        .get(diagnostic)
        .getAsJsonObject()
        .getAsJsonArray("related");
  }

  @Test
  void copiedTextIsFoundThoughItsMarksWereChanged() throws Exception {
    String old = file("去年.txt", OLD);
    String draft =
        file(
            "今年.txt",
            """
            2024年基层文化工作总结
            今年新建图书馆分馆4个，培训馆员36人，借阅量比上年明显增长。
            各乡镇文化站逐站核定开放时间；把钥匙交到村里、群众随到随开，再也不用
            跑镇上打招呼。
            """);
    assertThat(reports("--against", old, draft))
        .containsExactly(
            "copied-share: 2024年基层文化工作总结",
            "copied-passage: 乡镇文化站逐站核定开放时间；把钥匙交到村里、群众随到随开，再也不用\n跑镇上打招呼");
    JsonObject place = related(1).get(0).getAsJsonObject();
    assertThat(place.get("path").getAsString()).isEqualTo(old);
    assertThat(place.get("start").getAsJsonObject().get("line").getAsInt()).isEqualTo(3);
    assertThat(place.get("start").getAsJsonObject().get("column").getAsInt()).isEqualTo(1);
    assertThat(related(0).get(0).getAsJsonObject().get("message").getAsString())
        .matches("相同36字，占本文的\\d\\d\\.\\d%，1处");
    assertThat(cli.run("check", "--against", old, draft)).isEqualTo(1);
    assertThat(cli.out).contains("另见 " + old + ":3:1：相同的文字", "warning[copied-share]");
    assertThat(cli.run("check", draft)).isZero();
  }

  @Test
  void formulationsQuotationsAndNamesAreNobodysOwn() throws Exception {
    String common =
        "以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”，"
            + "落实《清河县基层公共文化服务高质量发展三年行动方案（2024—2026年）》。";
    String old = file("旧/报告.txt", "工作总结\n" + common + "\n");
    String draft = file("新/报告.txt", "工作要点\n" + common + "\n");
    assertThat(reports("--against", old, draft)).isEmpty();
  }

  @Test
  void aFolderIsComparedButNoFileWithItself() throws Exception {
    String draft = file("稿/甲.txt", OLD);
    file("稿/乙.txt", "另一篇\n县文化馆新招讲解员三名，周末增开两个夜间专场。\n");
    assertThat(reports("--against", folder.resolve("稿").toString(), draft)).isEmpty();
    file("稿/丙.txt", OLD);
    assertThat(reports("--against", folder.resolve("稿").toString(), draft)).isNotEmpty();
    assertThat(related(0)).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsTold() throws Exception {
    String draft = file("稿.txt", OLD);
    assertThat(cli.run("check", "--against", folder.resolve("没有.txt").toString(), draft))
        .isEqualTo(2);
    assertThat(cli.err).contains("没有.txt", "不存在", "--against");
    String old = file("旧.txt", OLD);
    String[] both = {
      "check", "--against", folder.resolve("没有.txt").toString(), "--against", old, draft
    };
    assertThat(cli.run(both)).isEqualTo(2);
    assertThat(cli.out).contains("copied-share");
  }
}
