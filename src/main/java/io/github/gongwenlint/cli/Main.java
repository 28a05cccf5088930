package io.github.gongwenlint.cli;

import io.github.gongwenlint.report.Tool;
import io.github.gongwenlint.text.IoReason;
import io.github.gongwenlint.text.Nearest;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The command line. */
public final class Main {
  /** Nothing at or above the fail level was found. */
  public static final int CLEAN = 0;

  /** Something at or above the fail level was found. */
  public static final int FOUND = 1;

  /** The command line is wrong, a file could not be read, or the program failed. */
  public static final int TROUBLE = 2;

  static final List<String> COMMANDS =
      List.of("check", "rules", "explain", "test-rules", "init", "completion");

  private Main() {}

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    HeadStart rules = new HeadStart();
    if (args.length > 1 && args[0].equals("check")) {
      rules.start();
    }
    Session session =
        new Session(
            // Buffered, since a bare FileInputStream reads a pipe as if it were a file and fails.
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv(),
            rules);
    // Everything has been written; halting spares the shutdown's cost.
    Runtime.getRuntime().halt(run(args, session));
  }

  /** Runs one command in a session and returns its exit code. */
  static int run(String[] args, Session session) {
    try {
      int code = dispatch(args, session);
      session.flush();
      return code;
    } catch (UsageException e) {
      session.say(String.valueOf(e.getMessage()));
      return TROUBLE;
    } catch (IOException e) {
      if (Session.isBrokenPipe(e)) {
        // The reader of our output has seen enough, as head does.
        return CLEAN;
      }
      session.say("写输出时失败：" + IoReason.of(e));
      session.trace(e);
      return TROUBLE;
    } catch (OutOfMemoryError e) {
      session.say("内存不足；请分批检查，或用 JAVA_TOOL_OPTIONS=-Xmx4g 加大内存");
      session.trace(e);
      return TROUBLE;
    } catch (RuntimeException | StackOverflowError e) {
      session.say("程序内部错误（" + e.getClass().getSimpleName() + "）；设 GONGWEN_DEBUG=1 可查看详情，欢迎反馈");
      session.trace(e);
      return TROUBLE;
    }
  }

  private static int dispatch(String[] args, Session session) throws UsageException, IOException {
    String command = args.length == 0 ? "--help" : args[0];
    return switch (command) {
      case "check" -> CheckCommand.run(rest(args), session);
      case "rules" -> RulesCommand.list(rest(args), session);
      case "explain" -> RulesCommand.explain(rest(args), session);
      case "init" -> InitCommand.run(rest(args), session);
      case "test-rules" -> TestRulesCommand.run(rest(args), session);
      case "completion" -> CompletionCommand.run(rest(args), session);
      case "--version", "-V" -> version(session);
      case "--help", "-h", "help" -> {
        if (args.length > 1 && COMMANDS.contains(args[1])) {
          yield dispatch(new String[] {args[1], "--help"}, session);
        }
        session.out().write(Options.mainHelp());
        yield args.length == 0 ? TROUBLE : CLEAN;
      }
      default -> throw new UsageException(unknown(command));
    };
  }

  private static int version(Session session) throws IOException {
    Tool tool = About.tool();
    session.out().write(tool.name() + " " + tool.version() + "（词典 " + tool.dictionaries() + "）\n");
    return CLEAN;
  }

  private static String unknown(String command) {
    if (command.startsWith("-") && command.length() > 1) {
      return "不认识的选项：" + command + "；用法：gongwen check [选项] 文件…（gongwen --help 看帮助）";
    }
    String near = Nearest.of(command, COMMANDS);
    return "没有“"
        + command
        + "”这个命令；"
        + (near != null ? "是不是要用 " + near + "？" : "要检查文件请用：gongwen check " + command);
  }

  private static String[] rest(String[] args) {
    return Arrays.copyOfRange(args, 1, args.length);
  }
}
