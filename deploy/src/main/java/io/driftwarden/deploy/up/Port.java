package io.driftwarden.deploy.up;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A TCP port on the command line; 0 stands for any that is free. */
final class Port implements ITypeConverter<Integer> {
    private static final int MAX = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, as a number out of range is
        }
        throw new TypeConversionException("'" + text + "' is not a port from 0 to " + MAX);
    }
}
