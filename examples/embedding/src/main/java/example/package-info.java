/** A project of its own that depends on the published library alone. */
package example;
