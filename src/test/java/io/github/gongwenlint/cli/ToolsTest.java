package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs what we ship for other tools as they run it: the hooks of pre-commit, the step of the GitHub
 * action, the script of the GitLab template, and the files for editors in those that are installed.
 */
class ToolsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final String DRAFT = "关于𠮷县20XX年工作的报告\n\n一、落实落实责任，各项工作有序推进推进。\n";

  @TempDir Path folder;
  private Path bin = Path.of("");
  private Path work = Path.of("");
  private String output = "";
  private int code;

  /** A folder with a faulty and a good draft, and a gongwen on the path that is this build. */
  @BeforeEach
  void prepare() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    bin = Files.createDirectories(folder.resolve("bin"));
    work = Files.createDirectories(folder.resolve("文稿"));
    Path program = bin.resolve("gongwen");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + classPath()
            + "' io.github.gongwenlint.cli.Main \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Files.writeString(work.resolve("工作 报告.txt"), DRAFT);
    Files.writeString(work.resolve("通知.md"), "# 通知\n\n各项工作有序推进。\n");
  }

  private static String classPath() {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      parts.add(ROOT.resolve(part).toString());
    }
    return String.join(File.pathSeparator, parts);
  }

  private void run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    code = process.exitValue();
  }

  private static Object yaml(String file) throws IOException {
    return new Load(LoadSettings.builder().build())
        .loadFromString(Files.readString(ROOT.resolve(file)));
  }

  @Test
  void batchFileHasTheLineEndsOfItsSystem() throws Exception {
    // With bare line feeds, cmd.exe misses labels.
    String text = Files.readString(ROOT.resolve("gongwen.cmd"));
    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void hooksCheckTheFilesThatGitNames() throws Exception {
    for (Object each : (List<?>) yaml(".pre-commit-hooks.yaml")) {
      Map<?, ?> hook = (Map<?, ?>) each;
      String pattern = (String) hook.get("files");
      List<String> command = new ArrayList<>(List.of(((String) hook.get("entry")).split(" ")));
      // A hook in the language “script” is a file of the repository, started by its path.
      if (hook.get("language").equals("script")) {
        assertThat(ROOT.resolve(command.get(0))).isExecutable();
      }
      for (String name : List.of("工作 报告.txt", "通知.md", "图.png", "旧稿.txt.bak")) {
        if (name.matches(".*" + pattern)) {
          command.add(name);
        }
      }
      assertThat(command).endsWith("工作 报告.txt", "通知.md");
      // By env, which looks on the path that is set here.
      command.add(0, "env");
      run(Map.of(), command.toArray(new String[0]));
      assertThat(code).as(output).isEqualTo(Main.FOUND);
      assertThat(output).contains("工作 报告.txt:3:3: error[doubled-word]");
    }
  }

  @Test
  void actionAnnotatesSummarizesAndFails() throws Exception {
    Path summary = folder.resolve("summary.md");
    Path outputs = folder.resolve("outputs");
    Map<?, ?> action = (Map<?, ?>) yaml(".github/actions/gongwen/action.yml");
    List<?> steps = (List<?>) ((Map<?, ?>) action.get("runs")).get("steps");
    Map<?, ?> step = (Map<?, ?>) steps.get(steps.size() - 1);
    assertThat(((Map<?, ?>) step.get("env")).keySet().toString())
        .isEqualTo("[GONGWEN_FILES, GONGWEN_ARGS, GONGWEN_FAIL_ON, GONGWEN_SARIF]");
    run(
        Map.of(
            "GITHUB_ACTION_PATH", ROOT.resolve(".github/actions/gongwen").toString(),
            "GITHUB_STEP_SUMMARY", summary.toString(),
            "GITHUB_OUTPUT", outputs.toString(),
            "GONGWEN", bin.resolve("gongwen").toString(),
            "GONGWEN_FILES", "工作 报告.txt\n通知.md\n",
            "GONGWEN_ARGS", "--ignore\nplaceholder\n",
            "GONGWEN_SARIF", "结果.sarif"),
        "bash",
        "-c",
        (String) step.get("run"));
    assertThat(code).as(output).isEqualTo(Main.FOUND);
    assertThat(output.lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("::error ") && line.contains("file=工作 报告.txt,line=3,"));
    assertThat(summary).content().contains("    工作 报告.txt:3:3: error[doubled-word]");
    assertThat(outputs).hasContent("sarif=结果.sarif\n");
    assertThat(
            JsonParser.parseString(Files.readString(work.resolve("结果.sarif")))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results"))
        .hasSize(2);

    run(
        Map.of(
            "GITHUB_ACTION_PATH", ROOT.resolve(".github/actions/gongwen").toString(),
            "GONGWEN", bin.resolve("gongwen").toString(),
            "GONGWEN_FILES", "通知.md"),
        "bash",
        "-c",
        (String) step.get("run"));
    assertThat(code).as(output).isZero();
  }

  @Test
  void gitlabTemplateLeavesItsReports() throws Exception {
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) yaml(".ci/gongwen.gitlab-ci.yml")).get("gongwen");
    Map<?, ?> variables = (Map<?, ?>) job.get("variables");
    run(
        Map.of(
            "GONGWEN_FILES", (String) variables.get("GONGWEN_FILES"),
            "GONGWEN_FAIL_ON", (String) variables.get("GONGWEN_FAIL_ON")),
        "sh",
        "-ec",
        (String) ((List<?>) job.get("script")).get(0));
    assertThat(code).as(output).isEqualTo(Main.FOUND);
    assertThat(output).contains("共检查 2 个文件");
    for (Object path : (List<?>) ((Map<?, ?>) job.get("artifacts")).get("paths")) {
      assertThat(work.resolve((String) path)).isNotEmptyFile();
    }
    assertThat(
            JsonParser.parseString(Files.readString(work.resolve("gl-code-quality-report.json")))
                .getAsJsonArray())
        .hasSize(3);
  }

  private void vim() throws Exception {
    run(
        Map.of(),
        "vim",
        "-N",
        "-u",
        "NONE",
        "-i",
        "NONE",
        "-es",
        "--cmd",
        "set encoding=utf-8 shell=/bin/sh rtp^=" + ROOT.resolve("editors/vim"),
        "-c",
        "edit 工作\\ 报告.txt",
        "-c",
        "compiler gongwen",
        "-c",
        "silent make!",
        "-c",
        "call writefile(map(getqflist(), {i, d -> printf('%d:%d %s %s', d.lnum, d.col, d.type,"
            + " d.text)}), 'list')",
        "-c",
        "qa!");
  }

  @Test
  void vimListsFindingsAtTheirBytes() throws Exception {
    assumeInstalled("vim");
    vim();
    // The 5th character of the first line is its 14th byte: the third takes four.
    assertThat(work.resolve("list"))
        .content()
        .isEqualTo("1:14 e 年份“20XX年”没有填完整，请写明\n3:7 e “落实落实”重复，应为“落实”\n3:46 e “推进推进”重复，应为“推进”\n");
  }

  private void neovim() throws Exception {
    Files.writeString(
        work.resolve("ask.lua"),
        """
        local linter = dofile(arg_file)
        vim.cmd('edit 工作\\\\ 报告.txt')
        local command = { linter.cmd }
        for _, word in ipairs(linter.args) do
          table.insert(command, type(word) == 'function' and word() or word)
        end
        local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\\n') .. '\\n'
        local space = vim.api.nvim_create_namespace('test')
        vim.diagnostic.set(space, 0, linter.parser(vim.fn.system(command, text), 0))
        local lines = {}
        for _, d in ipairs(vim.diagnostic.get(0)) do
          local line = vim.api.nvim_buf_get_lines(0, d.lnum, d.lnum + 1, true)[1]
          table.insert(lines, d.severity .. ' ' .. tostring(d.code) .. ' ' .. (d.code and line:sub(d.col + 1, d.end_col) or d.message))
        end
        vim.fn.writefile(lines, 'list')
        """);
    run(
        Map.of(),
        "nvim",
        "--headless",
        "-u",
        "NONE",
        "-i",
        "NONE",
        "-c",
        "lua arg_file = '" + ROOT.resolve("editors/neovim/gongwen.lua") + "'",
        "-c",
        "luafile ask.lua",
        "-c",
        "qa!");
  }

  @Test
  void neovimShowsFindingsAtTheirBytes() throws Exception {
    assumeInstalled("nvim");
    neovim();
    assertThat(work.resolve("list"))
        .as(output)
        .content()
        .isEqualTo("1 unfilled-placeholder 20XX年\n1 doubled-word 落实落实\n1 doubled-word 推进推进\n");
  }

  /** An empty list would look like a clean draft. */
  @Test
  void neovimShowsWhyNothingWasChecked() throws Exception {
    assumeInstalled("nvim");
    Files.writeString(work.resolve("gongwen.yml"), "rules:\n  doubled-wrd: off\n");
    neovim();
    assertThat(work.resolve("list"))
        .as(output)
        .content()
        .startsWith("1 nil ")
        .contains("gongwen.yml:2:3：没有“doubled-wrd”这条规则");
  }

  @Test
  void vimShowsWhyNothingWasChecked() throws Exception {
    assumeInstalled("vim");
    Files.writeString(work.resolve("gongwen.yml"), "rules:\n  doubled-wrd: off\n");
    vim();
    assertThat(work.resolve("list")).content().contains("gongwen.yml:2:3：没有“doubled-wrd”这条规则");
  }

  @Test
  void flycheckUnderlinesFindings() throws Exception {
    assumeInstalled("emacs");
    Files.writeString(
        work.resolve("ask.el"),
        """
        (require 'cl-lib)
        (dolist (root '("/usr/share/emacs/site-lisp/elpa" "/usr/share/emacs/site-lisp/elpa-src"))
          (when (file-directory-p root)
            (let ((default-directory root)) (normal-top-level-add-subdirs-to-load-path))))
        (unless (require 'flycheck nil t) (kill-emacs 42))
        (load (getenv "CHECKER"))
        (find-file "工作 报告.txt")
        (flycheck-mode)
        (let ((done nil))
          (add-hook 'flycheck-after-syntax-check-hook (lambda () (setq done t)))
          (flycheck-buffer)
          (with-timeout (60 (kill-emacs 3)) (while (not done) (accept-process-output nil 0.1))))
        (let ((errors flycheck-current-errors))
          (with-temp-file "list"
            (dolist (e errors)
              (insert (format "%s:%s %s %s\\n" (flycheck-error-line e) (flycheck-error-column e)
                              (flycheck-error-level e) (flycheck-error-id e))))))
        """);
    run(
        Map.of("CHECKER", ROOT.resolve("editors/emacs/flycheck-gongwen.el").toString()),
        "emacs",
        "-Q",
        "--batch",
        "-l",
        "ask.el");
    assumeTrue(code != 42, "Flycheck is not installed");
    assertThat(work.resolve("list"))
        .as(output)
        .content()
        .isEqualTo(
            "1:5 error unfilled-placeholder\n3:3 error doubled-word\n3:16 error doubled-word\n");
  }

  private static void assumeInstalled(String program) {
    boolean found = false;
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      found |= Files.isExecutable(Path.of(folder, program));
    }
    assumeTrue(found, program + " is not installed");
  }
}
