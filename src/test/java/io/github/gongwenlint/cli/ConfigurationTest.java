package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.engine.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code gongwen.yml} beside or above a document, from the command line. */
class ConfigurationTest {
  private static final String DRAFT = "今年以来，各项工作扎实推进。安化县共有养老机构12家。\n";

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int check(Path... files) {
    String[] args = new String[files.length + 1];
    args[0] = "check";
    for (int i = 0; i < files.length; i++) {
      args[i + 1] = files[i].toString();
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new Session(
                new ByteArrayInputStream(new byte[0]),
                written,
                said,
                Map.of(),
                () -> RuleBook.builtIn()));
    out = written.toString(StandardCharsets.UTF_8);
    err = said.toString(StandardCharsets.UTF_8);
    return code;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void theRegionMakesAForeignPlaceKnown() throws IOException {
    Path draft = write("材料/总结.txt", DRAFT);
    assertThat(check(draft)).isEqualTo(Main.CLEAN);
    write("gongwen.yml", "region: [广西壮族自治区, 桂林市, 平乐县]\n");
    assertThat(check(draft)).isEqualTo(Main.FOUND);
    assertThat(out).contains("foreign-place").contains("“安化县”属湖南省益阳市，本文的地区是广西壮族自治区桂林市平乐县");
  }

  @Test
  void theNearestFileCounts() throws IOException {
    write("gongwen.yml", "region: [广西壮族自治区, 桂林市, 平乐县]\n");
    write("湖南/gongwen.yml", "region: [湖南省, 益阳市]\n");
    assertThat(check(write("湖南/总结.txt", DRAFT))).isEqualTo(Main.CLEAN);
    assertThat(check(write("广西/总结.txt", DRAFT))).isEqualTo(Main.FOUND);
  }

  @Test
  void whatIsAllowedIsNotReported() throws IOException {
    write("gongwen.yml", "region: 广西壮族自治区 桂林市\nallow:\n  entities: [安化县]\n");
    assertThat(check(write("总结.txt", DRAFT))).isEqualTo(Main.CLEAN);
  }

  @Test
  void aWrongFileIsAUsageError() throws IOException {
    Path draft = write("总结.txt", DRAFT);
    Path file = write("gongwen.yml", "regoin: 湖南省\n");
    assertThat(check(draft)).isEqualTo(Main.TROUBLE);
    assertThat(err).contains(file + ":1:1：没有“regoin”这个键；是不是要写 region？");
    Files.writeString(file, "region: [湖南省, 安花县]\n");
    assertThat(check(draft)).isEqualTo(Main.TROUBLE);
    assertThat(err).contains("“安花县”不是省、市、县的名称");
  }
}
