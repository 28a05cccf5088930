package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {
  @TempDir Path folder;

  @Test
  void aFileThatChangesWhileItIsReadIsReadAgain() throws Exception {
    Path path = Files.writeString(folder.resolve("a.txt"), "旧");
    int[] reads = new int[1];
    byte[] bytes =
        FileBytes.read(
            path,
            any -> {
              byte[] old = Files.readAllBytes(path);
              if (reads[0]++ == 0) {
                Files.writeString(path, "新的内容");
              }
              return old;
            });
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("新的内容");
    assertThat(reads[0]).isEqualTo(2);
  }

  @Test
  void aFileThatNeverStopsChangingIsNotRead() throws Exception {
    Path path = Files.writeString(folder.resolve("a.txt"), "");
    assertThatThrownBy(
            () ->
                FileBytes.read(
                    path,
                    any -> {
                      byte[] old = Files.readAllBytes(path);
                      Files.writeString(path, "x".repeat(old.length + 1));
                      return old;
                    }))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("正在被改写");
  }
}
