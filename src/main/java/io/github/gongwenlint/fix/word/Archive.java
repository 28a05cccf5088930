package io.github.gongwenlint.fix.word;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A zip file some of whose entries are replaced. All others keep their stored bytes, their headers
 * and their place (the JDK's own zip classes would compress them anew); new ones come last. See
 * PKWARE's APPNOTE 6.3.10, 4.3.
 */
final class Archive {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int MOST_BYTES = 256 << 20;

  /** 1 January 1980, so that the same input gives the same file. */
  private static final int NO_DATE = 0x0021;

  private static final class Entry {
    final String name;
    final int central;
    final int centralLength;
    final int local;
    int blockEnd;
    byte @Nullable [] replaced;

    Entry(String name, int central, int centralLength, int local) {
      this.name = name;
      this.central = central;
      this.centralLength = centralLength;
      this.local = local;
    }
  }

  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final int directory;
  private final int end;

  /** In the order of the central directory. */
  private final List<Entry> entries = new ArrayList<>();

  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, byte[]> added = new LinkedHashMap<>();

  private Archive(byte[] bytes) throws WordFixException {
    this.bytes = bytes;
    buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    end = findEnd();
    int count = buffer.getShort(end + 10) & 0xffff;
    long size = buffer.getInt(end + 12) & 0xffff_ffffL;
    long offset = buffer.getInt(end + 16) & 0xffff_ffffL;
    if (size > end || offset > end - size) {
      throw unusual();
    }
    directory = (int) (end - size);
    // Bytes may have been put before the archive.
    int shift = (int) (directory - offset);
    int at = directory;
    for (int i = 0; i < count; i++) {
      if (at + 46 > end || buffer.getInt(at) != CENTRAL) {
        throw unusual();
      }
      int nameLength = buffer.getShort(at + 28) & 0xffff;
      int length =
          46
              + nameLength
              + (buffer.getShort(at + 30) & 0xffff)
              + (buffer.getShort(at + 32) & 0xffff);
      long local = (buffer.getInt(at + 42) & 0xffff_ffffL) + shift;
      if (at + length > end || local < 0 || local + 30 > directory) {
        throw unusual();
      }
      if (buffer.getInt((int) local) != LOCAL) {
        throw unusual();
      }
      Entry entry =
          new Entry(
              normal(new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8)),
              at,
              length,
              (int) local);
      entries.add(entry);
      if (byName.put(entry.name, entry) != null) {
        throw unusual();
      }
      at += length;
    }
    List<Entry> stored = inStoredOrder();
    for (int i = 0; i < stored.size(); i++) {
      Entry entry = stored.get(i);
      entry.blockEnd = i + 1 < stored.size() ? stored.get(i + 1).local : directory;
      if (data(entry) + stored(entry) > entry.blockEnd) {
        throw unusual();
      }
    }
  }

  /**
   * Opens an archive.
   *
   * @param bytes its content; must not be changed afterwards
   */
  static Archive open(byte[] bytes) throws WordFixException {
    return new Archive(bytes);
  }

  private static WordFixException unusual() {
    return new WordFixException("文件的压缩包结构特殊，无法写入；请用 Word 或 WPS 打开后重新保存");
  }

  private int findEnd() throws WordFixException {
    for (int i = bytes.length - 22; i >= 0 && i >= bytes.length - 22 - 0xffff; i--) {
      if (buffer.getInt(i) == END && i + 22 + (buffer.getShort(i + 20) & 0xffff) == bytes.length) {
        return i;
      }
    }
    throw unusual();
  }

  private List<Entry> inStoredOrder() {
    List<Entry> stored = new ArrayList<>(entries);
    stored.sort((one, other) -> Integer.compare(one.local, other.local));
    return stored;
  }

  private int data(Entry entry) {
    return entry.local
        + 30
        + (buffer.getShort(entry.local + 26) & 0xffff)
        + (buffer.getShort(entry.local + 28) & 0xffff);
  }

  private long stored(Entry entry) {
    return buffer.getInt(entry.central + 20) & 0xffff_ffffL;
  }

  /** Returns a part's name as it is compared: without a leading slash, in lower case. */
  static String normal(String name) {
    String plain = name.replace('\\', '/');
    while (plain.startsWith("/")) {
      plain = plain.substring(1);
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Returns the entries' names as they are compared. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Entry entry : entries) {
      names.add(entry.name);
    }
    return names;
  }

  boolean holds(String name) {
    return byName.containsKey(normal(name));
  }

  /** Returns an entry's content as it was when the archive was opened. */
  byte[] content(String name) throws WordFixException {
    Entry entry = byName.get(normal(name));
    if (entry == null) {
      throw new WordFixException("文件里缺少部件 " + name + "，无法写入；请用 Word 或 WPS 打开后重新保存");
    }
    int method = buffer.getShort(entry.central + 10);
    long size = buffer.getInt(entry.central + 24) & 0xffff_ffffL;
    int from = data(entry);
    int stored = (int) stored(entry);
    if (size > MOST_BYTES || (buffer.getShort(entry.central + 8) & 1) != 0) {
      throw unusual();
    }
    if (method == 0) {
      return Arrays.copyOfRange(bytes, from, from + stored);
    }
    byte[] content = new byte[(int) size];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, from, stored);
      int length = 0;
      while (length < content.length) {
        int more = inflater.inflate(content, length, content.length - length);
        if (more == 0) {
          throw unusual();
        }
        length += more;
      }
      return content;
    } catch (DataFormatException e) {
      throw unusual();
    } finally {
      inflater.end();
    }
  }

  /** Gives an entry a new content, or adds it when there is none of that name. */
  void put(String name, byte[] content) {
    Entry entry = byName.get(normal(name));
    if (entry == null) {
      added.put(name, content);
    } else {
      entry.replaced = content;
    }
  }

  /** Returns the archive with its new contents. */
  byte[] bytes() throws WordFixException {
    if (entries.size() + added.size() > 0xfffe) {
      throw unusual();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + (1 << 16));
    List<Entry> stored = inStoredOrder();
    out.write(bytes, 0, stored.isEmpty() ? directory : stored.get(0).local);
    Map<String, byte[]> directoryOf = new HashMap<>();
    for (Entry entry : stored) {
      byte[] header = Arrays.copyOfRange(bytes, entry.central, entry.central + entry.centralLength);
      ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
      fields.putInt(42, out.size());
      if (entry.replaced == null) {
        out.write(bytes, entry.local, entry.blockEnd - entry.local);
      } else {
        int nameLength = fields.getShort(28);
        byte[] name = Arrays.copyOfRange(header, 46, 46 + nameLength);
        short flags = (short) (fields.getShort(8) & 0x800);
        header = write(out, name, flags, fields.getInt(12), fields.getInt(38), entry.replaced);
      }
      directoryOf.put(entry.name, header);
    }
    List<byte[]> more = new ArrayList<>();
    for (Map.Entry<String, byte[]> one : added.entrySet()) {
      byte[] name = one.getKey().getBytes(StandardCharsets.UTF_8);
      more.add(write(out, name, (short) 0x800, NO_DATE << 16, 0, one.getValue()));
    }
    int start = out.size();
    for (Entry entry : entries) {
      byte[] header = directoryOf.get(entry.name);
      if (header != null) {
        out.write(header, 0, header.length);
      }
    }
    for (byte[] header : more) {
      out.write(header, 0, header.length);
    }
    byte[] last = Arrays.copyOfRange(bytes, end, bytes.length);
    ByteBuffer fields = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
    short count = (short) (entries.size() + added.size());
    fields.putShort(8, count).putShort(10, count);
    fields.putInt(12, out.size() - start).putInt(16, start);
    out.write(last, 0, last.length);
    return out.toByteArray();
  }

  /**
   * Writes an entry and returns its header in the central directory, most of whose fields stand
   * before the entry, too (APPNOTE 4.3.7, 4.3.12).
   */
  private static byte[] write(
      ByteArrayOutputStream out,
      byte[] name,
      short flags,
      int time,
      int attributes,
      byte[] content) {
    int local = out.size();
    CRC32 crc = new CRC32();
    crc.update(content);
    byte[] deflated = deflate(content);
    byte[] shared =
        fields(26)
            .putShort((short) 20)
            .putShort(flags)
            .putShort((short) 8)
            .putInt(time)
            .putInt((int) crc.getValue())
            .putInt(deflated.length)
            .putInt(content.length)
            .putShort((short) name.length)
            .putShort((short) 0)
            .array();
    out.writeBytes(fields(30 + name.length).putInt(LOCAL).put(shared).put(name).array());
    out.writeBytes(deflated);
    return fields(46 + name.length)
        .putInt(CENTRAL)
        .putShort((short) 20)
        .put(shared)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(attributes)
        .putInt(local)
        .put(name)
        .array();
  }

  private static ByteBuffer fields(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
      byte[] piece = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(piece, 0, deflater.deflate(piece));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
