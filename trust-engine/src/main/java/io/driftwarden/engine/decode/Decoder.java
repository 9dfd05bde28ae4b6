package io.driftwarden.engine.decode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands encoded in the texts of one event. The budget holds for all of them together: at most
 * {@value #MAX_OUT} characters come out and as many octets are inflated, of at most {@value #MAX_DEPTH} encodings one
 * within another. Time is linear in what goes in. Takes hostile text, never throws. Confined to one thread and event.
 */
public final class Decoder {
    /** Characters that all decoded texts of an event may have together. */
    public static final int MAX_OUT = 64 * 1024;

    /** Encodings undone one within another; compression counts as one. */
    public static final int MAX_DEPTH = 6;

    /** Compressed data opened of one event. */
    static final int MAX_INFLATIONS = 32;

    private static final List<Escape> ESCAPES = List.of(new PercentEscape(), new HtmlEscape(), new UnicodeEscape());
    private static final int MIN_BASE64 = 12;
    private static final int MIN_HEX = 24;
    /** Room given for a first look when the budget is used up, to tell whether anything is left out. */
    private static final int MIN_LOOK = 64;

    private final Set<String> seen = new HashSet<>();
    private List<Decoded> found = new ArrayList<>();
    private int left = MAX_OUT;
    private int leftToInflate = MAX_OUT;
    private int inflations = MAX_INFLATIONS;
    private boolean exhausted;

    /** What the text holds in encoded form; what stands within another comes after it. The same text comes once. */
    public List<Decoded> decode(String text) {
        found = new ArrayList<>();
        seen.clear();
        search(text, Layer.GIVEN);
        return List.copyOf(found);
    }

    /** Something stayed encoded because budget or depth were used up: of a decompression bomb, for one. */
    public boolean exhausted() {
        return exhausted;
    }

    private void search(String text, Layer layer) {
        for (Escape escape : ESCAPES) {
            Stretches stretches = new Stretches(text, escape);
            while (stretches.next()) {
                Layer inner = layer.within(escape.name(), stretches.from(), stretches.to());
                offer(inner, stretches.decoded(Math.max(left, MIN_LOOK)));
            }
        }
        for (int at = Runs.start(text, 0, MIN_BASE64); at < text.length(); at = Runs.start(text, at, MIN_BASE64)) {
            int end = Runs.end(text, at);
            while (end - at >= MIN_BASE64) {
                int taken = run(text, at, end, layer);
                at = taken > at ? taken : Runs.restart(text, at, end);
            }
            at = end;
        }
    }

    /** Reads what begins in a run; returns the index up to which it was read, the same index for nothing. */
    private int run(String text, int from, int end, Layer layer) {
        int digits = text.startsWith("0x", from) ? from + 2 : from;
        if (Runs.isHex(text, digits, Math.min(end, digits + MIN_HEX), MIN_HEX)) {
            Octets octets = octets();
            int reached = Runs.hex(text, digits, end, octets);
            if (take(layer.within("hex", from, reached), octets)) {
                return reached;
            }
        }
        Octets octets = octets();
        int reached = Runs.base64(text, from, end, octets);
        return take(layer.within("base64", from, reached), octets) ? reached : from;
    }

    private Octets octets() {
        return new Octets(Math.max(left, MIN_LOOK));
    }

    /** Whether the octets say something. */
    private boolean take(Layer layer, Octets octets) {
        if (octets.compressed()) {
            return inflate(layer, octets);
        }
        if (octets.isText()) {
            exhausted |= octets.full();
            offer(octets.utf16() ? layer.within("utf-16", 0, 0) : layer, octets.text());
        }
        return octets.isText();
    }

    private boolean inflate(Layer layer, Octets octets) {
        if (inflations == 0 || leftToInflate == 0 || layer.depth() == MAX_DEPTH) {
            exhausted = true;
            return true;
        }
        inflations--;
        Inflation inflation = Inflation.of(octets.bytes(), octets.gzip(), leftToInflate);
        leftToInflate -= inflation.octets().length;
        exhausted |= inflation.cut();
        Octets inner = octets();
        for (byte octet : inflation.octets()) {
            if (!inner.octet(octet & 0xFF)) {
                break;
            }
        }
        return take(layer.within(octets.gzip() ? "gzip" : "zlib", 0, 0), inner);
    }

    private void offer(Layer layer, String text) {
        if (seen.contains(text)) {
            return;
        }
        exhausted |= text.length() > left || layer.depth() > MAX_DEPTH;
        if (left == 0 || layer.depth() > MAX_DEPTH) {
            return;
        }
        String kept = text.length() <= left ? text : text.substring(0, left);
        left -= kept.length();
        seen.add(text);
        found.add(new Decoded(layer.encoding(), kept, layer.from(), layer.to()));
        search(kept, layer);
    }
}
