/** What the controllers of all features share: the access table, problems of files, who may see what. */
@NullMarked
package io.lianluo.registry.web;

import org.jspecify.annotations.NullMarked;
