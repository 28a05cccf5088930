package io.github.gongwenlint.cli;

import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.text.IoReason;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files to be checked. */
final class Inputs {
  /**
   * One file to be checked.
   *
   * @param name its name for the user
   * @param path where it is, or null for standard input
   * @param given whether the user named it; other files were found in a folder
   * @param error why it cannot be read, or null
   * @param folder the folder that it was found in, or null
   */
  record Input(
      String name,
      @Nullable Path path,
      boolean given,
      @Nullable String error,
      @Nullable Path folder) {
    Input(String name, @Nullable Path path, boolean given, @Nullable String error) {
      this(name, path, given, error, null);
    }

    /** Returns its name below the folder that the user named, or its last name. */
    String relative() {
      Path last =
          path == null ? null : folder != null ? folder.relativize(path) : path.getFileName();
      return last == null ? name : last.toString();
    }
  }

  private final List<Input> found = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** How many files of formats that are not read stood in the folder that was walked. */
  private int foreign;

  /** Returns the files that {@code arguments} name, folders replaced by the documents in them. */
  static List<Input> find(List<String> arguments, String stdinName) {
    Inputs inputs = new Inputs();
    for (String argument : arguments) {
      inputs.add(argument, stdinName);
    }
    return inputs.found;
  }

  private void add(String argument, String stdinName) {
    if (argument.equals("-")) {
      if (names.add("-")) {
        found.add(new Input(stdinName, null, true, null));
      }
      return;
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      found.add(new Input(argument, null, true, "文件名无法识别；请在 UTF-8 语言环境下运行（如 LC_ALL=C.UTF-8）"));
      return;
    }
    if (Files.isDirectory(path)) {
      walk(argument, path);
    } else if (names.add(path.normalize().toString())) {
      found.add(new Input(argument, path, true, null));
    }
  }

  /** Adds the documents in a folder, sorted; links to folders are not followed. */
  private void walk(String name, Path folder) {
    int before = found.size();
    foreign = 0;
    boolean repeated = false;
    Deque<Path> waiting = new ArrayDeque<>();
    waiting.push(folder);
    while (!waiting.isEmpty()) {
      Path next = waiting.pop();
      if (next != folder && !Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isRegularFile(next)) {
          continue;
        }
        if (names.add(next.normalize().toString())) {
          found.add(new Input(next.toString(), next, false, null, folder));
        } else {
          repeated = true;
        }
        continue;
      }
      List<Path> children = children(next);
      for (int i = children.size() - 1; i >= 0; i--) {
        waiting.push(children.get(i));
      }
    }
    if (found.size() == before && !repeated) {
      String why =
          foreign > 0
              ? "文件夹里没有 Word、OpenDocument、.txt 或 .md 文件（有 "
                  + foreign
                  + " 个 PDF 或 OFD 文件，暂不支持；请检查生成它们的 Word 文件）"
              : "文件夹里没有 Word、OpenDocument、.txt 或 .md 文件";
      found.add(new Input(name, folder, true, why));
    }
  }

  /** Returns the documents and folders in a folder, sorted; trouble with it is told as its own. */
  private List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path child : entries) {
        Path last = child.getFileName();
        String name = last == null ? "" : last.toString();
        if (name.startsWith(".") || name.startsWith("~$")) {
          continue;
        }
        if (Readers.isDocument(name) || Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          children.add(child);
        } else if (Readers.isForeign(name)) {
          foreign++;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      IOException cause =
          e instanceof DirectoryIteratorException d ? d.getCause() : (IOException) e;
      String why = "文件夹无法读取：" + IoReason.ofFolder(cause);
      found.add(new Input(folder.toString(), folder, true, why));
      return List.of();
    }
    Collections.sort(children, (a, b) -> a.toString().compareTo(b.toString()));
    return children;
  }
}
