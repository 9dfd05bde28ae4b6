package io.driftwarden.deploy.e2e;

/** What the build tells the tests that start what it made, or fetched. */
public enum BuildProperties {
    /** The folder of the distribution. */
    DISTRIBUTION("driftwarden.distribution"),

    /** The official image of the Kafka version that the product is built with. */
    KAFKA_IMAGE("driftwarden.kafka.image"),

    /** The folder of Apicurio Registry; only with the profile {@code apicurio}. */
    APICURIO(Names.APICURIO),

    /** The folder that {@code .ci/npm} prepares. */
    NPM("driftwarden.npm");

    private final String property;

    BuildProperties(String property) {
        this.property = property;
    }

    public String get() {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("the system property " + property + " is not set: run with Maven");
        }
        return value;
    }

    /** For annotations. */
    static final class Names {
        static final String APICURIO = "driftwarden.apicurio";

        private Names() {}
    }
}
