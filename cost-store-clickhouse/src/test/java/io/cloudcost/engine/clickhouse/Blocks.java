package io.cloudcost.engine.clickhouse;

import com.clickhouse.data.ClickHouseCityHash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Factory;

/**
 * The blocks in which a server packs what goes over the wire: a check sum of 16 bytes over all that follows, one byte for the
 * method, the size with these nine bytes and the size unpacked, each in four bytes, little-endian, and then the data.
 */
final class Blocks {

    private static final byte LZ4 = (byte) 0x82;
    private static final int SUM = 16;
    private static final int HEADER = 9;
    private static final int SIZE = 65_536;

    private Blocks() {}

    static byte[] pack(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int start = 0; start < data.length; start += SIZE) {
            byte[] part = Arrays.copyOfRange(data, start, Math.min(data.length, start + SIZE));
            byte[] packed = LZ4Factory.safeInstance().fastCompressor().compress(part);
            ByteBuffer block = ByteBuffer.allocate(SUM + HEADER + packed.length).order(ByteOrder.LITTLE_ENDIAN);
            block.position(SUM);
            block.put(LZ4).putInt(HEADER + packed.length).putInt(part.length).put(packed);
            long[] sum = sum(block.array(), SUM, HEADER + packed.length);
            block.position(0);
            block.putLong(sum[0]).putLong(sum[1]);
            out.writeBytes(block.array());
        }
        return out.toByteArray();
    }

    static byte[] unpack(byte[] blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            long[] told = {in.getLong(), in.getLong()};
            int start = in.position();
            byte method = in.get();
            int size = in.getInt();
            byte[] part = new byte[in.getInt()];
            if (method != LZ4 || !Arrays.equals(told, sum(blocks, start, size))) {
                throw new IllegalStateException("This is no block: method " + method + ", " + size + " bytes");
            }
            LZ4Factory.safeInstance().safeDecompressor().decompress(blocks, start + HEADER, size - HEADER, part, 0);
            in.position(start + size);
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @SuppressWarnings("deprecation") // the client has no other
    private static long[] sum(byte[] bytes, int from, int length) {
        return ClickHouseCityHash.cityHash128(bytes, from, length);
    }
}
