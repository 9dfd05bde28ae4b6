package io.driftwarden.engine.fleet;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.mapping.QuadraticallyInterpolatedMapping;
import com.datadoghq.sketch.ddsketch.store.CollapsingLowestDenseStore;
import com.datadoghq.sketch.ddsketch.store.Store;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.driftwarden.engine.baseline.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The distribution of numbers of which none is negative: a DDSketch (Masson, Rim, Lee, "DDSketch: a fast and fully-mergeable
 * quantile sketch with relative-error guarantees", VLDB 2019). Quantiles are off by at most 1 %. Immutable.
 *
 * <p>It counts in buckets, so that neither the order in which numbers come nor the order in which sketches are merged changes a
 * bit. KLL sketches, the usual choice, flip coins when they compact, and Apache DataSketches lets nobody seed them: 20,000
 * numbers in the same order gave 18 different 99th percentiles in 20 runs, which would be as many different verdicts. The
 * mapping to buckets uses only operations that IEEE 754 settles, no logarithm that may differ in its last bit elsewhere.
 */
public final class Sketch {
    /** Relative error of a quantile. */
    static final double ACCURACY = 0.01;

    /** Enough for 1 byte to a terabyte; beyond it the smallest numbers share a bucket. */
    private static final int MAX_BUCKETS = 1_500;

    private static final double MEDIAN = 0.5;
    private static final double TAIL = 0.99;

    private final byte[] bytes;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Sketch(byte[] bytes) {
        this.bytes = bytes;
    }

    static Sketch of(LongStream numbers) {
        DDSketch sketch = empty();
        numbers.forEach(sketch::accept);
        return encoded(sketch);
    }

    /** All of them as one. */
    static Sketch merged(List<Sketch> sketches) {
        DDSketch sum = empty();
        sketches.forEach(sketch -> sketch.addTo(sum));
        return encoded(sum);
    }

    /**
     * What it tells of its numbers.
     *
     * @throws java.util.NoSuchElementException if there are none
     */
    Level level() {
        DDSketch read = empty();
        addTo(read);
        return new Level(read.getValueAtQuantile(MEDIAN), read.getValueAtQuantile(TAIL), read.getMaxValue());
    }

    /** In the binary encoding of DataDog's libraries, its mapping included; read-only. */
    public ByteBuffer encoded() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Not to be written to. */
    @JsonValue
    byte[] bytes() {
        return bytes;
    }

    private static DDSketch empty() {
        return new DDSketch(new QuadraticallyInterpolatedMapping(ACCURACY), Sketch::store);
    }

    private static Store store() {
        return new CollapsingLowestDenseStore(MAX_BUCKETS);
    }

    private void addTo(DDSketch sum) {
        try {
            sum.decodeAndMergeWith(ByteArrayInput.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sketch encoded(DDSketch sketch) {
        GrowingByteArrayOutput output = GrowingByteArrayOutput.withDefaultInitialCapacity();
        try {
            sketch.encode(output, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sketch(output.trimmedCopy());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(bytes, sketch.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sketch[" + bytes.length + " bytes]";
    }
}
