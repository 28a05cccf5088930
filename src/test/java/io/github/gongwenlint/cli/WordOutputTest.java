package io.github.gongwenlint.cli;

class WordOutputTest {}
