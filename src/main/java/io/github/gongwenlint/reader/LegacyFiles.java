package io.github.gongwenlint.reader;

import io.github.gongwenlint.reader.word.PlainWord;
import io.github.gongwenlint.reader.word.WordException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the readers of old Word files and of rich text with their libraries (six megabytes) when
 * the first such file is met. They lie in a folder of their own, so that no other run pays for
 * them.
 */
final class LegacyFiles {
  /** The folder beside the program's jar that holds the libraries. */
  private static final String FOLDER = "doc";

  private static final String PACKAGE = "io.github.gongwenlint.reader.legacy.";
  private static @Nullable ClassLoader known;

  private LegacyFiles() {}

  /** Reads a file of [MS-DOC]: .doc, .dot, .wps, .wpt. */
  static PlainWord oldWord(byte[] bytes) throws WordException {
    return read("OldWordReader", bytes);
  }

  /** Reads rich text. */
  static PlainWord richText(byte[] bytes) throws WordException {
    return read("RichTextReader", bytes);
  }

  private static PlainWord read(String name, byte[] bytes) throws WordException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      ClassLoader loader = loader();
      // The libraries look for their parts with it.
      thread.setContextClassLoader(loader);
      PlainWord.Reader reader =
          (PlainWord.Reader)
              loader.loadClass(PACKAGE + name).getDeclaredConstructor().newInstance();
      return reader.read(bytes);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new WordException(
          "读取 .doc、.wps、.rtf 所需的组件不完整；请从发布的 zip 里取出 lib/" + FOLDER + " 文件夹放回原处，或另存为 .docx 再检查");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static synchronized ClassLoader loader() throws WordException {
    ClassLoader loader = known;
    if (loader == null) {
      ClassLoader own = LegacyFiles.class.getClassLoader();
      loader =
          LegacyFiles.class.getResource("/org/apache/poi/hwpf/HWPFDocument.class") != null
                  && own != null
              ? own
              : new Loader(jars(), own);
      known = loader;
    }
    return loader;
  }

  private static URL[] jars() throws WordException {
    File[] files = folder().listFiles((folder, name) -> name.endsWith(".jar"));
    if (files == null || files.length == 0) {
      throw new WordException(
          "读取 .doc、.wps、.rtf 的组件没有安装；请从发布的 zip 里取出 lib/" + FOLDER + " 文件夹放回原处，或另存为 .docx 再检查");
    }
    Arrays.sort(files);
    List<URL> urls = new ArrayList<>();
    try {
      for (File file : files) {
        urls.add(file.toURI().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    return urls.toArray(new URL[0]);
  }

  private static File folder() {
    String given = System.getProperty("gongwen.lib");
    if (given != null) {
      return new File(given, FOLDER);
    }
    try {
      File code =
          new File(LegacyFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      File beside = code.getParentFile();
      return new File(code.isDirectory() ? new File(beside, "lib") : beside, FOLDER);
    } catch (URISyntaxException e) {
      return new File("lib", FOLDER);
    }
  }

  /** Sees the libraries, and defines anew the classes that use them: their own loader does not. */
  private static final class Loader extends URLClassLoader {
    Loader(URL[] jars, @Nullable ClassLoader parent) {
      super(jars, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PACKAGE)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream code =
          LegacyFiles.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
        if (code == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = code.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
