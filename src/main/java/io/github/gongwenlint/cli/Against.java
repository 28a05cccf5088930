package io.github.gongwenlint.cli;

import io.github.gongwenlint.check.copied.CopiedPassageCheck;
import io.github.gongwenlint.check.copied.OtherFiles;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.text.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Reads the files of {@code check --against}. */
final class Against {
  private final OtherFiles files = new OtherFiles();
  private int failures;

  private Against() {}

  /**
   * Reads files and the documents in folders; what cannot be read is told and left out.
   *
   * @throws UsageException when nothing is left to compare with
   */
  static Against read(List<String> paths, Session session) throws UsageException {
    Against against = new Against();
    int read = 0;
    for (Inputs.Input input : Inputs.find(paths, "")) {
      if (input.path() == null) {
        throw new UsageException("--against 不能用标准输入，请给出文件或文件夹");
      }
      read += against.add(input, session) ? 1 : 0;
    }
    if (read == 0) {
      throw new UsageException("--against 没有可以对照的文件；请给出 Word、OpenDocument、.txt、.md 文件或装有这些文件的文件夹");
    }
    return against;
  }

  private boolean add(Inputs.Input input, Session session) {
    String error = input.error();
    try {
      if (error == null && input.path() != null) {
        Readers.requireKnown(input.name());
        files.add(Readers.read(input.name(), Files.readAllBytes(input.path())));
        return true;
      }
    } catch (UnreadableException e) {
      if (e.binary() && !input.given()) {
        return false;
      }
      error = String.valueOf(e.getMessage());
    } catch (IOException e) {
      error = "无法读取：" + IoReason.of(e);
    }
    failures++;
    session.say("对照文件 " + input.name() + "：" + error);
    return false;
  }

  Check check() {
    return new CopiedPassageCheck(files);
  }

  /** Tells whether a file could not be read. */
  boolean failed() {
    return failures > 0;
  }
}
