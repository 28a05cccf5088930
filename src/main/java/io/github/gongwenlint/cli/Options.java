package io.github.gongwenlint.cli;

import io.github.gongwenlint.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands' options, told to picocli by its programmatic means: reading annotations costs
 * start-up time. Only the command that runs is described.
 */
final class Options {
  private static final int WIDTH = 90;

  private Options() {}

  static CommandSpec check() {
    CommandSpec spec = command("gongwen check", "检查公文稿，报告其中的问题。");
    spec.addPositional(
        positional("路径", "要检查的文件或文件夹；文件夹里查 Word、OpenDocument、.txt 和 .md 文件（隐藏的和二进制的跳过），“-”指标准输入"));
    spec.addOption(
        repeatable(
            "--format",
            "格式",
            "输出格式，可重复：text（默认）、concise（每处一行）、json、jsonl、sarif、checkstyle、junit、github、gitlab、rdjson、rdjsonl、html（可打印的网页）"));
    spec.addOption(repeatable("--output", "文件", "把报告写入文件（写完才替换旧文件），可重复：与 --format 按先后配对；“-”指标准输出"));
    spec.addOption(flag("文本报告末尾另按规则、按文件统计", "--statistics"));
    spec.addOption(list("--select", "只用这些规则：规则名、类别名或 all，逗号隔开，可重复；点名的规则即使默认关闭也会启用"));
    spec.addOption(list("--ignore", "不用这些规则或类别；与 --select 冲突时以此为准"));
    spec.addOption(
        option("--fail-on", "级别", "有这一级别或更重的问题时退出码为 1：error、warning（默认）、info 或 never").build());
    spec.addOption(
        option("--color", "时机", "何时用颜色：auto（默认，终端上才用）、always 或 never；NO_COLOR、FORCE_COLOR 也有效")
            .build());
    spec.addOption(
        option(
                "--languagetool",
                "时机",
                "语境规则（用词、搭配等）怎样查：auto（默认，句中有线索时）、always（逐句，很慢，结果相同）或 never（不查）")
            .build());
    spec.addOption(option("--rules", "文件夹", "另查这个文件夹里的语境规则（LanguageTool 格式的 .xml）").build());
    spec.addOption(
        option(
                "--pack",
                "规则包",
                "另用一个规则包：languagetool-zh（LanguageTool 自带中文规则里少误报的；要逐句分词，每兆字节约需两秒，启动另加约一秒）")
            .build());
    spec.addOption(files("--dictionary", "另查自己的词典，可重复：.tsv 文件，每行误写、正写、说明，制表符隔开；规则名 own-wording"));
    spec.addOption(files("--allow", "允许的词语，可重复：文本文件，每行一个；其中的用词、固定提法和叠字都不报"));
    spec.addOption(
        OptionSpec.builder("--against")
            .paramLabel("路径")
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "与这些文件（去年的报告、邻近单位的材料）或文件夹对照，报告相同的文字和比例，可重复；规则名 copied-passage、copied-share")
            .build());
    spec.addOption(
        option(
                "--fix",
                "程度",
                "改正 .txt 和 .md：--fix 只改不会改变意思的，--fix=suggested 也改只有一种改法的；编码和换行不变，报告改后还有的问题")
            .build());
    spec.addOption(flag("不改文件，把 --fix 会作的改动写成差异（diff -u 的格式）代替报告", "--diff"));
    spec.addOption(
        option("--annotate", "输出", "把问题作为批注写进 Word 文件的副本：.docx 文件名，几个文件时写文件夹；原文件不动，原有批注保留")
            .build());
    spec.addOption(option("--track", "输出", "同上，但把无需斟酌的改动写成修订，其余写成批注（作者都是 gongwen-lint）").build());
    spec.addOption(
        option("--track-level", "程度", "哪些改动写成修订：safe（默认，不会改变意思的）或 all（只有一种改法的都写）").build());
    spec.addOption(
        option("--in-place", "方式", "直接写进原文件：annotate（批注）或 track（修订）；旁边留备份 .bak").build());
    spec.addOption(
        option("--config", "文件", "所有文件都用这个配置（默认用离文件最近的上级 gongwen.yml，到仓库根目录为止）").build());
    spec.addOption(option("--baseline", "文件", "已知问题的清单（基线）：其中的不再报告；问题改掉后清单要跟着缩小，否则退出码为 1").build());
    spec.addOption(
        option("--since", "版本", "只报告这个 git 版本之后改动过的行（Word 文件按段落）里的问题；没有纳入 git 的文件全查").build());
    spec.addOption(flag("只报告 git 暂存区里改动的行里的问题，查的是暂存的内容", "--staged"));
    spec.addOption(flag("把现有的问题都记进基线，改掉的去掉", "--update-baseline"));
    spec.addOption(flag("不读任何 gongwen.yml 和 .gongwenignore", "--isolated"));
    spec.addOption(flag("点名的文件被配置里的 exclude 排除时也跳过（供提交钩子用）", "--force-exclude"));
    spec.addOption(option("--show-config", "文件", "不检查，只写出对这个文件生效的全部设置").build());
    spec.addOption(flag("不检查，只列出要检查的文件", "--show-files"));
    spec.addOption(option("--stdin-filename", "名称", "标准输入的文件名，决定格式，也用在报告里（默认 <stdin>）").build());
    spec.addOption(
        option("-j", "数目", "用几个线程检查（默认为处理器个数）：文件多时各查各的，只有一个长文件时一起查；输出不变", "--jobs").build());
    spec.addOption(flag("只输出问题，不输出末尾的统计", "-q", "--quiet"));
    spec.usageMessage()
        .footer(
            "",
            "退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法不对、有文件无法读取或程序出错。",
            "报告里行、列从 1 起；列按字符计，json、jsonl、sarif 按 UTF-16 单位计，rdjson、rdjsonl 按 UTF-8 字节计。",
            "每个文件每条规则最多列 200 处，其余只计数。引号、省略号等占两列的终端请设 GONGWEN_AMBIGUOUS_WIDTH=2。");
    return spec;
  }

  /** What may stand any number of times without an option's name. */
  private static PositionalParamSpec positional(String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  static CommandSpec init() {
    CommandSpec spec = command("gongwen init", "看一遍稿件，写一个带注释的 gongwen.yml。");
    spec.addPositional(positional("文件夹", "稿件所在的文件夹（默认当前文件夹）；已有 gongwen.yml 的不改"));
    return spec;
  }

  static CommandSpec rules() {
    CommandSpec spec = command("gongwen rules", "列出全部规则。");
    spec.addOption(option("--format", "格式", "输出格式：text（默认）或 json").build());
    return spec;
  }

  static CommandSpec explain() {
    CommandSpec spec = command("gongwen explain", "说明一条规则：查什么、为什么、正例和反例。");
    spec.addPositional(positional("规则", "规则名，可有多个；gongwen rules 列出全部"));
    return spec;
  }

  static CommandSpec testRules() {
    CommandSpec spec = command("gongwen test-rules", "测试自己写的语境规则：格式、锚、表达式和全部例句。");
    spec.addPositional(positional("文件夹", "规则文件（LanguageTool 格式的 .xml）所在的文件夹，不看子文件夹"));
    spec.usageMessage().footer("", "退出码：0 全部通过；1 有错，逐处列出文件、行号和原因；2 用法不对或文件夹无法读取。");
    return spec;
  }

  static CommandSpec completion() {
    CommandSpec spec = command("gongwen completion", "输出让命令行按 Tab 键补全 gongwen 命令、选项和规则名的脚本。");
    spec.addPositional(positional("命令行", "bash 或 zsh"));
    spec.usageMessage()
        .footer(
            "",
            "bash：在 ~/.bashrc 里写 source <(gongwen completion bash)",
            "zsh：在 ~/.zshrc 里写 source <(gongwen completion zsh)");
    return spec;
  }

  static String mainHelp() {
    return """
        gongwen：检查公文稿（报告、总结、讲话、通知、方案……）里的差错

        用法：
          gongwen check [选项] 路径…    检查文件或文件夹；“-”指标准输入
          gongwen rules                 列出全部规则
          gongwen explain 规则          说明一条规则
          gongwen init                  给当前文件夹写一个配置 gongwen.yml
          gongwen test-rules 文件夹     测试自己写的语境规则（check --rules 用的）
          gongwen completion bash|zsh   输出命令行补全的脚本
          gongwen 命令 --help           看命令的选项
          gongwen --version             看版本

        读 Word（.docx .docm .dotx .dotm，旧的 .doc .dot .wps .wpt .rtf）、OpenDocument（.odt .ott）、
        纯文本（.txt）和 Markdown（.md）；问题可以写回 Word 文件（--annotate、--track）。

        例：
          gongwen check 工作报告.txt
          gongwen check --format json --output 结果.json 稿件/
        """;
  }

  private static CommandSpec command(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage()
        .description(description, "")
        .synopsisHeading("用法：")
        .width(WIDTH)
        .sortOptions(false);
    spec.addOption(flag("看这份帮助", "-h", "--help"));
    return spec;
  }

  private static OptionSpec.Builder option(
      String name, String label, String description, String... aliases) {
    List<String> names = new ArrayList<>();
    names.add(name);
    names.addAll(List.of(aliases));
    return OptionSpec.builder(names.toArray(new String[0]))
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description);
  }

  private static OptionSpec list(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("规则")
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .description(description)
        .build();
  }

  private static OptionSpec files(String name, String description) {
    return repeatable(name, "文件", description);
  }

  private static OptionSpec repeatable(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .arity("0")
        .type(boolean.class)
        .description(description)
        .build();
  }

  /** Returns the arguments with {@code --fix} spelled out, which else would take the next one. */
  static String[] spelled(String[] args) {
    String[] spelled = args.clone();
    for (int i = 0; i < spelled.length && !spelled[i].equals("--"); i++) {
      if (spelled[i].equals("--fix")) {
        spelled[i] = "--fix=safe";
      }
    }
    return spelled;
  }

  /** Tells whether only what changed is wanted. */
  static boolean wantsChanges(Arguments parsed) {
    return parsed.has("--since") || parsed.has("--staged");
  }

  /** Parses a command's arguments. */
  static Arguments parse(CommandSpec spec, String[] args) throws UsageException {
    CommandLine line = new CommandLine(spec);
    line.setExpandAtFiles(false);
    line.setOverwrittenOptionsAllowed(true);
    line.setUnmatchedOptionsArePositionalParams(false);
    try {
      return new Arguments(line.parseArgs(args));
    } catch (CommandLine.UnmatchedArgumentException e) {
      String typed = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
      if (!typed.startsWith("-")) {
        throw new UsageException("多余的参数：" + typed + more(spec));
      }
      List<String> names = new ArrayList<>();
      for (OptionSpec known : spec.options()) {
        names.addAll(List.of(known.names()));
      }
      int value = typed.indexOf('=');
      String near = Nearest.of(value < 0 ? typed : typed.substring(0, value), names);
      throw new UsageException(
          "不认识的选项：" + typed + (near == null ? more(spec) : "；是不是要用 " + near + "？"));
    } catch (CommandLine.MissingParameterException e) {
      String name =
          e.getMissing().isEmpty() || !(e.getMissing().get(0) instanceof OptionSpec missing)
              ? ""
              : missing.longestName();
      throw new UsageException("选项 " + name + " 后面缺少值" + more(spec));
    } catch (CommandLine.ParameterException e) {
      throw new UsageException("参数有误：" + String.join(" ", args) + more(spec));
    }
  }

  /** Returns a command's help. */
  static String help(CommandSpec spec) {
    return new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  private static String more(CommandSpec spec) {
    return "（" + spec.name() + " --help 看帮助）";
  }
}
