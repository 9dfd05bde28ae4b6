package io.driftwarden.engine.authority;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.vocabulary.AuthorityKind;

/** A field of an output that bears authority by its name and carries a value of that kind. */
record AuthorityField(String path, AuthorityKind kind, JsonNode value) {}
