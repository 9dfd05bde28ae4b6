package io.driftwarden.engine.yaml;

import java.util.List;
import java.util.Map;

/** A YAML value and where it stands. Lines count from 1. */
public sealed interface Node {

    int line();

    /** Keys in the file's order. */
    record Mapping(int line, Map<String, Node> entries) implements Node {}

    /** Items in the file's order. */
    record Sequence(int line, List<Node> items) implements Node {}

    /** Text, number or boolean as it is written; empty where the file has nothing. */
    record Scalar(int line, String text) implements Node {}
}
