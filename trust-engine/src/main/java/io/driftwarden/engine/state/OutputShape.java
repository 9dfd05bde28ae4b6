package io.driftwarden.engine.state;

import java.util.Arrays;

/**
 * What a tool's outputs have looked like: which fields, of which types, how many of a kind at once, and how often.
 * Shapes of one tool add up, in any order and from whatever sessions, to the same shape.
 *
 * <p>A field is kept as three numbers: the hash of its path, its types and cardinality, and the number of outputs that
 * had it. Of more than {@value #MAX_FIELDS} fields those of the least hashes are kept, which is a sample that all
 * sessions draw alike.
 *
 * @param outputs how many were seen
 * @param fields sorted by hash
 */
public record OutputShape(long outputs, PackedInts fields) {
    /** Fields kept per tool. */
    public static final int MAX_FIELDS = 96;

    public static final OutputShape NONE = new OutputShape(0, PackedInts.NONE);

    private static final int WIDTH = 3;

    /** The low eight bits tell the types that were seen. */
    private static final int TYPES = 0xff;

    /**
     * The shape of one output.
     *
     * @param fields hash, bits and 1 of each field, sorted by hash
     */
    public static OutputShape ofOne(int[] fields) {
        return new OutputShape(1, PackedInts.of(Arrays.copyOf(fields, Math.min(fields.length, WIDTH * MAX_FIELDS))));
    }

    /** The bits of a field: a sum of types, each a bit of its own, and how many values it had in one output. */
    public static int bits(int types, int values) {
        return types | (Integer.SIZE - Integer.numberOfLeadingZeros(values)) << Byte.SIZE;
    }

    /** Both shapes as one. */
    public OutputShape plus(OutputShape other) {
        int[] some = fields.values();
        int[] more = other.fields.values();
        int[] sum = new int[some.length + more.length];
        int length = 0;
        for (int i = 0, j = 0; i < some.length || j < more.length; length += WIDTH) {
            boolean left = j == more.length || (i < some.length && some[i] <= more[j]);
            boolean right = i == some.length || (j < more.length && more[j] <= some[i]);
            sum[length] = left ? some[i] : more[j];
            sum[length + 1] = merged(left ? some[i + 1] : 0, right ? more[j + 1] : 0);
            sum[length + 2] = saturated((left ? (long) some[i + 2] : 0) + (right ? more[j + 2] : 0));
            i += left ? WIDTH : 0;
            j += right ? WIDTH : 0;
        }
        return new OutputShape(
                outputs + other.outputs, PackedInts.of(Arrays.copyOf(sum, Math.min(length, WIDTH * MAX_FIELDS))));
    }

    private static int merged(int some, int more) {
        return ((some | more) & TYPES) | Math.max(some & ~TYPES, more & ~TYPES);
    }

    private static int saturated(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    /** No output so far had the field; false where that cannot be told, because not all fields are kept. */
    public boolean lacks(int field) {
        int[] known = fields.values();
        for (int i = 0; i < known.length; i += WIDTH) {
            if (known[i] == field) {
                return false;
            }
        }
        return known.length < WIDTH * MAX_FIELDS || field < known[known.length - WIDTH];
    }

    /**
     * How many fields that were never seen the next output is likely to bring: those seen once over outputs seen (Good
     * and Turing's estimate; Good, "The population frequencies of species", 1953).
     */
    public double unseen() {
        int[] known = fields.values();
        int once = 0;
        for (int i = WIDTH - 1; i < known.length; i += WIDTH) {
            once += known[i] == 1 ? 1 : 0;
        }
        return outputs == 0 ? Double.POSITIVE_INFINITY : (double) once / outputs;
    }
}
