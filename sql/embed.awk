# Turns "-- name: x" blocks of sql/queries/*.sql into C.
#   awk -v want=h -f sql/embed.awk sql/queries/*.sql > queries.h
#   awk -v want=c -f sql/embed.awk sql/queries/*.sql > queries.c

/^-- name: / {
	name = $3
	if (name in place) {
		printf "%s:%d: %s is named twice, first in %s\n", FILENAME, FNR, name, place[name] > "/dev/stderr"
		failed = 1
		exit 1
	}
	place[name] = FILENAME ":" FNR
	order[++count] = name
	next
}
/^[ \t]*--/ { next }
name && NF  { text[name] = text[name] $0 "\n" }

# A character at a time where it matters: gsub() and backslashes differ between awks.
function quoted(sql,    out, i, c) {
	out = ""
	for (i = 1; i <= length(sql); i++) {
		c = substr(sql, i, 1)
		if (c == "\\" || c == "\"")
			out = out "\\" c
		else if (c == "\n")
			out = out "\\n\"\n\t\t\""
		else
			out = out c
	}
	return out
}

# Copies the source to `sql`, turning each :param outside quotes into a "?" and
# listing it in `params`.
function parse(source,    piece) {
	sql = ""; params = ""
	sub(/;[ \t\n]*$/, "", source)
	while (match(source, /'[^']*'|`[^`]*`|:[a-z_][a-z0-9_]*/)) {
		piece = substr(source, RSTART, RLENGTH)
		sql = sql substr(source, 1, RSTART - 1)
		source = substr(source, RSTART + RLENGTH)
		if (piece ~ /^:/) {
			sql = sql "?"
			params = params "\"" substr(piece, 2) "\", "
		} else
			sql = sql piece
	}
	sql = quoted(sql source)
}

END {
	if (failed)
		exit 1
	if (want == "h") {
		print "#ifndef QUERIES_H\n#define QUERIES_H\n\n#include \"core/db.h\"\n\nenum { QUERY_COUNT = " count " };\n"
		for (i = 1; i <= count; i++)
			print "extern const struct query q_" order[i] ";"
		print "\n#endif"
		exit
	}
	print "#include \"queries.h\"\n"
	for (i = 1; i <= count; i++) {
		parse(text[order[i]])
		printf "const struct query q_%s = {\n\t.name = \"%s\", .number = %d,\n", order[i], order[i], i - 1
		printf "\t.params = (const char *const[]){ %sNULL },\n\t.sql =\n\t\t\"%s\",\n};\n\n", params, sql
	}
	print "const struct query *const queries[] = {"
	for (i = 1; i <= count; i++)
		print "\t&q_" order[i] ","
	print "\tNULL\n};"
}
