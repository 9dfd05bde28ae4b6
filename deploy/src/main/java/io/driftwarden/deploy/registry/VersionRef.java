package io.driftwarden.deploy.registry;

/** A version as a path names it: a number from 1, or {@code latest} (also {@code -1}). */
record VersionRef(int number) {

    private static final int LATEST = -1;

    static VersionRef parse(String text) {
        if (text.equals("latest") || text.equals("-1")) {
            return new VersionRef(LATEST);
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return new VersionRef(number);
            }
        } catch (NumberFormatException e) {
            throw RegistryException.invalidVersion(text);
        }
        throw RegistryException.invalidVersion(text);
    }

    int among(int count) {
        return number == LATEST ? count : number;
    }
}
