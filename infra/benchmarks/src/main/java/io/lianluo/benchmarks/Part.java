package io.lianluo.benchmarks;

/** One thing that is measured. */
interface Part {

    /** What the table is called. */
    String title();

    /** Measures, and adds to the figures. */
    void measure(Settings settings, Figures figures) throws Exception;
}
