package io.lianluo.registry.acting;

import org.jspecify.annotations.Nullable;

/** Knows in which office somebody is acting. */
public interface Offices {

    /** Names the registry as the actor when it acts on its own. */
    String REGISTRY = "registry";

    /** The office in which somebody acts now for a programme, in kebab case; {@value #REGISTRY} for what the registry concludes itself. */
    String acting(String programme);

    /** The subject of the caller who acts now; null for what the registry concludes itself. */
    default @Nullable String caller() {
        return null;
    }
}
