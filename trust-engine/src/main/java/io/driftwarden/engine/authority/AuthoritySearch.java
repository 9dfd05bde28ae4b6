package io.driftwarden.engine.authority;

import io.driftwarden.engine.vocabulary.AuthorityKind;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import io.driftwarden.engine.walk.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the fields of one output that bear authority, the first at each path. Confined to one search. */
final class AuthoritySearch {
    private final AuthorityVocabulary vocabulary;
    private final Map<String, AuthorityField> found = new TreeMap<>();

    /** Names repeat from element to element. */
    private final Map<String, Optional<AuthorityKind>> kinds = new HashMap<>();

    AuthoritySearch(AuthorityVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Field field) {
        kinds.computeIfAbsent(
                        field.parent() + '\n' + field.name(), key -> vocabulary.field(field.parent(), field.name()))
                .filter(kind -> vocabulary.carries(kind, field.value()))
                .ifPresent(kind -> {
                    if (found.size() < OutputAuthorityObserver.MAX_TOLD) {
                        found.putIfAbsent(field.path(), new AuthorityField(field.path(), kind, field.value()));
                    }
                });
    }

    /** By path, sorted. */
    Map<String, AuthorityField> found() {
        return found;
    }
}
