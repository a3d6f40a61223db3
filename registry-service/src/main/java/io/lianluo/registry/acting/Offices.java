package io.lianluo.registry.acting;

/** Knows in which office somebody is acting. */
public interface Offices {

    /** Who acts when nobody asked. */
    String REGISTRY = "registry";

    /** The office in which somebody acts now for a programme, in kebab case; {@value #REGISTRY} for what the registry concludes itself. */
    String acting(String programme);
}
