@NullMarked
package io.lianluo.registry.nomination.application;

import org.jspecify.annotations.NullMarked;
