package io.github.gongwenlint.cli;

import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a run of the program has to do with the world outside: streams, environment, rules. */
final class Session {
  private final InputStream in;
  private final Writer out;
  private final OutputStream err;
  private final Map<String, String> environment;
  private final Function<Mode, RuleBook> rules;

  /** A session with the same rules however LanguageTool is to be used. */
  Session(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      Supplier<RuleBook> rules) {
    this(in, out, err, environment, mode -> rules.get());
  }

  Session(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      Function<Mode, RuleBook> rules) {
    this.in = in;
    this.out = writer(out);
    this.err = err;
    this.environment = environment;
    this.rules = rules;
  }

  /** Returns a writer of UTF-8, whatever the locale is. */
  static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
  }

  InputStream in() {
    return in;
  }

  Writer out() {
    return out;
  }

  /** Returns the rules that come with the program. */
  RuleBook rules(Mode contextual) {
    return rules.apply(contextual);
  }

  /** Returns the folder of the program's jars. */
  File libraries() {
    String given = System.getProperty("gongwen.lib");
    if (given != null) {
      return new File(given);
    }
    try {
      File code =
          new File(Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code.getParentFile();
    } catch (URISyntaxException e) {
      return new File("lib");
    }
  }

  /** Returns an environment variable, empty when it is not set. */
  String environment(String name) {
    return environment.getOrDefault(name, "");
  }

  void flush() throws IOException {
    out.flush();
  }

  /** Tells the user something on standard error, on one line. */
  void say(String message) {
    // What was found before comes first where both go to one terminal.
    try {
      out.flush();
    } catch (IOException e) {
      // The one who writes next is told.
    }
    StringBuilder line = new StringBuilder("gongwen: ");
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      line.append(c < ' ' || (c >= 0x7f && c < 0xa0) ? ' ' : c);
    }
    complain(line.append('\n').toString());
  }

  /** Draws on the terminal behind standard error, after what was reported before. */
  void draw(String text) {
    try {
      out.flush();
    } catch (IOException e) {
      // The one who writes next is told.
    }
    complain(text);
  }

  /** Prints the stack of a failure when that is asked for. */
  void trace(Throwable failure) {
    String wish = environment("GONGWEN_DEBUG");
    if (Boolean.getBoolean("gongwen.debug") || !(wish.isEmpty() || wish.equals("0"))) {
      StringWriter text = new StringWriter();
      failure.printStackTrace(new PrintWriter(text, true));
      complain(text.toString());
    }
  }

  private void complain(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nobody is left to be told.
    }
  }

  /** Tells whether nobody reads any more what is written, as after {@code | head}. */
  static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("管道");
  }
}
