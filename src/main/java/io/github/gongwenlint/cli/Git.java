package io.github.gongwenlint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks git about one repository. */
final class Git {
  private final Path root;

  private Git(Path root) {
    this.root = root;
  }

  /** Returns the repository that holds a file or folder, or null. */
  static @Nullable Git of(Path place) {
    for (Path folder = place; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return new Git(folder);
      }
    }
    return null;
  }

  Path root() {
    return root;
  }

  /** Returns what git writes, or null when it fails. */
  byte @Nullable [] ask(String... arguments) throws UsageException {
    List<String> command = new ArrayList<>();
    command.add("git");
    command.add("-c");
    command.add("core.quotePath=false");
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
      builder.environment().put("LC_ALL", "C");
      Process git = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      git.getOutputStream().close();
      byte[] out = git.getInputStream().readAllBytes();
      return git.waitFor() == 0 ? out : null;
    } catch (IOException e) {
      throw new UsageException("找不到 git 命令，--since 和 --staged 要用它");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("git 被中断");
    }
  }

  /** Returns what git writes, as text. */
  String text(String... arguments) throws UsageException {
    byte[] out = ask(arguments);
    if (out == null) {
      throw new UsageException("git " + arguments[0] + " 在 " + root + " 没有成功，请检查仓库");
    }
    return new String(out, StandardCharsets.UTF_8);
  }
}
