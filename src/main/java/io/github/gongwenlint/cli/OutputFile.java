package io.github.gongwenlint.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that takes the place of the old one only when it is complete. */
final class OutputFile {
  private final Path target;
  private final @Nullable Path temporary;
  private final Writer writer;

  private OutputFile(Path target, @Nullable Path temporary, Writer writer) {
    this.target = target;
    this.temporary = temporary;
    this.writer = writer;
  }

  static OutputFile open(String name) throws UsageException {
    try {
      Path target = Path.of(name);
      if (Files.isDirectory(target)) {
        throw new UsageException("输出文件 " + name + " 是文件夹");
      }
      if (Files.exists(target)) {
        target = target.toRealPath();
        if (!Files.isRegularFile(target)) {
          // A device or a pipe cannot be replaced.
          return new OutputFile(target, null, Session.writer(Files.newOutputStream(target)));
        }
      }
      Path temporary =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
      return new OutputFile(
          target,
          temporary,
          Session.writer(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)));
    } catch (InvalidPathException e) {
      throw new UsageException("输出文件名无法识别：" + name);
    } catch (IOException e) {
      throw new UsageException(
          "无法写入 " + name + "：" + Inputs.reason(e).replace("文件不存在", "所在文件夹不存在"));
    }
  }

  Writer writer() {
    return writer;
  }

  /** Puts the complete file in its place. */
  void commit() throws IOException {
    writer.close();
    if (temporary != null) {
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Takes an incomplete file away; does nothing after {@link #commit}. */
  void close() throws IOException {
    if (temporary != null && Files.exists(temporary)) {
      writer.close();
      Files.delete(temporary);
    }
  }
}
