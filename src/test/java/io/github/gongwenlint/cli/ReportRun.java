package io.github.gongwenlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program on some drafts that are difficult to report on, as from a command line. */
abstract class ReportRun {
  @TempDir Path folder;

  CommandLineRun cli;

  @BeforeEach
  void prepare() {
    cli = new CommandLineRun(folder, List.of(new FakeCheck()));
  }

  String file(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return path.toString();
  }

  /** Returns the report on all drafts and on a file that is not there. */
  String report(String format, String... more) {
    List<String> args = new ArrayList<>(List.of("check", "--format", format));
    args.addAll(List.of(more));
    args.add(folder.resolve("稿件").toString());
    args.add(folder.resolve("没有.txt").toString());
    cli.run(args.toArray(new String[0]));
    return cli.out;
  }

  @BeforeEach
  void drafts() throws IOException {
    file("稿件/报告 #1：年度,终稿%.txt", "\uFEFF关于𠮷县工作的报告\r\n\t𠮷𠮷县坏了，再坏一次。\r\né疑字跨\r\n行疑，后面坏\n坏\r\n");
    file("稿件/方案.md", "# 标题𠮷坏\n\n正文**注**意，*疑*点疑，`坏`。\n");
    file("稿件/干净.txt", "都好。\n");
    file("稿件/控制.txt", "有\u0001坏，\u0085坏，\u007f坏\n<坏&坏\"坏\n");
  }
}
