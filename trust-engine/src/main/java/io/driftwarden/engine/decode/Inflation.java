package io.driftwarden.engine.decode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Compressed octets as they were before, up to a limit. */
final class Inflation {
    private static final int CHUNK = 4096;

    private final byte[] octets;
    private final boolean cut;

    private Inflation(byte[] octets, boolean cut) {
        this.octets = octets;
        this.cut = cut;
    }

    /** As many octets as could be had: a broken end does not take the beginning away. */
    byte[] octets() {
        return octets;
    }

    /** More would have come. */
    boolean cut() {
        return cut;
    }

    static Inflation of(byte[] compressed, boolean gzip, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        boolean more = true;
        try (InputStream in = opened(compressed, gzip)) {
            while (more && out.size() < limit) {
                int read = in.read(chunk, 0, Math.min(CHUNK, limit - out.size()));
                more = read >= 0;
                out.write(chunk, 0, Math.max(0, read));
            }
        } catch (IOException e) {
            // No compressed data after all, or cut off: what came until here counts.
            more = false;
        }
        return new Inflation(out.toByteArray(), more);
    }

    private static InputStream opened(byte[] compressed, boolean gzip) throws IOException {
        InputStream in = new ByteArrayInputStream(compressed);
        return gzip ? new GZIPInputStream(in) : new InflaterInputStream(in);
    }
}
