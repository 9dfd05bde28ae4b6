package io.driftwarden.deploy.replay.input;

import org.apache.kafka.common.utils.Bytes;

/** What stands in a file between two line ends. */
sealed interface InputLine {

    Place place();

    /** Bytes of the line. */
    long length();

    /** A line to parse. */
    record Text(Place place, Bytes bytes) implements InputLine {
        @Override
        public long length() {
            return bytes.get().length;
        }
    }

    /** A line longer than an event may be; it was skipped, not kept. */
    record TooLong(Place place, long length) implements InputLine {}

    /** The file could not be read further, as when its compression breaks off. */
    record Unreadable(Place place, String detail) implements InputLine {
        @Override
        public long length() {
            return 0;
        }
    }
}
