package io.github.gongwenlint;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Counts the work of the program instead of timing it, because a clock says as much of the machine
 * as of the code. A step is a call of a method or another round of a loop, in our classes and in
 * those of the Markdown parser; what the JDK copies for them shows in the bytes allocated.
 *
 * <p>This loader gives each such class a call of {@link #step} at those places.
 */
public final class Steps extends ClassLoader {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final String[] NAMES = new String[4096];
  private static final long[] COUNTS = new long[NAMES.length];
  private static int classes;
  private static long left = Long.MAX_VALUE;

  private Steps() {
    super(Steps.class.getClassLoader());
  }

  /** The work that something has cost. */
  record Cost(long steps, long bytes) {}

  /** Thrown where work has not ended after as many steps as it may take. */
  static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyException() {
      super(
          "most steps: "
              + IntStream.range(0, classes)
                  .boxed()
                  .sorted((a, b) -> Long.compare(COUNTS[b], COUNTS[a]))
                  .limit(3)
                  .map(i -> NAMES[i] + " " + COUNTS[i])
                  .collect(Collectors.joining(", ")));
    }
  }

  /**
   * Returns a copy of {@code work} whose steps are counted; it has a constructor without
   * parameters.
   */
  @SuppressWarnings("unchecked") // A copy of the same class, made from the same bytes.
  static <T> Consumer<T> counted(Class<? extends Consumer<T>> work)
      throws ReflectiveOperationException {
    return (Consumer<T>)
        new Steps().loadClass(work.getName()).getDeclaredConstructor().newInstance();
  }

  /**
   * Lets {@code work} do its work on {@code input}.
   *
   * @throws TooManyException after {@code limit} steps
   */
  static <T> Cost of(Consumer<T> work, T input, long limit) {
    Arrays.fill(COUNTS, 0);
    left = limit;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.accept(input);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    long steps = limit - left;
    left = Long.MAX_VALUE;
    return new Cost(steps, bytes);
  }

  /** Counts a step of a class; called by what is counted. */
  public static void step(int number) {
    COUNTS[number]++;
    if (--left < 0) {
      throw new TooManyException();
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    // LanguageTool finds our language by its name: its own copy has to find our copy.
    boolean ours =
        name.startsWith("io.github.gongwenlint.")
            || name.startsWith("org.commonmark.")
            || name.startsWith("org.languagetool.");
    if (!ours || name.startsWith(Steps.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : instrumented(name);
    }
  }

  private Class<?> instrumented(String name) throws ClassNotFoundException {
    byte[] bytes;
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
    int number = classes++;
    NAMES[number] = name;
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String method, String type, String signature, String[] exceptions) {
                return new Counting(
                    super.visitMethod(access, method, type, signature, exceptions), number);
              }
            },
            0);
    byte[] counting = writer.toByteArray();
    return defineClass(name, counting, 0, counting.length);
  }

  /** Puts a step before the first instruction and before each jump backwards. */
  private static final class Counting extends MethodVisitor {
    private final int number;
    private final Set<Label> passed = new HashSet<>();

    Counting(MethodVisitor method, int number) {
      super(Opcodes.ASM9, method);
      this.number = number;
    }

    private void step() {
      super.visitLdcInsn(number);
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, Steps.class.getName().replace('.', '/'), "step", "(I)V", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      step();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        step();
      }
      super.visitJumpInsn(opcode, label);
    }

    // A case may lead back to the head of a loop.
    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
      step();
      super.visitTableSwitchInsn(min, max, other, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
      step();
      super.visitLookupSwitchInsn(other, keys, labels);
    }
  }
}
