# Turns the "-- name: x" blocks of sql/queries/*.sql into C:
#   awk -v want=h -f sql/embed.awk sql/queries/*.sql > queries.h
#   awk -v want=c -f sql/embed.awk sql/queries/*.sql > queries.c
# A name given twice, a block without SQL or SQL without a name fails the build.

function complain(text) {
	print text > "/dev/stderr"
	failed = 1
	exit 1
}

FNR == 1 { name = "" }

/^-- name:/ {
	name = $3
	if (name !~ /^[a-z][a-z0-9_]*$/ || NF != 3)
		complain(FILENAME ":" FNR ": a query's name is one word of a-z, 0-9 and _")
	if (name in place)
		complain(FILENAME ":" FNR ": " name " is already at " place[name])
	place[name] = FILENAME ":" FNR
	order[++count] = name
	next
}
# A list's query counts itself: the same without its order and its page.
/^-- count:/ {
	if (name == "" || $3 !~ /^[a-z][a-z0-9_]*$/ || NF != 3 || $3 in place)
		complain(FILENAME ":" FNR ": a count has one new name, below the name of its list")
	place[$3] = FILENAME ":" FNR
	counts[$3] = name
	order[++count] = $3
	next
}
/^[ \t]*--/ || NF == 0 { next }
name == "" { complain(FILENAME ":" FNR ": this belongs to no \"-- name:\"") }
{ text[name] = text[name] $0 "\n" }

# Copies source to `sql`, with a "?" for each :param outside quotes, which joins `params`; drops comments at line ends.
function parse(source,    piece, first) {
	sql = ""; params = ""
	while (match(source, /'([^'\\]|\\.)*'|"([^"\\]|\\.)*"|`[^`]*`|:[a-z_][a-z0-9_]*|-- [^\n]*/)) {
		piece = substr(source, RSTART, RLENGTH)
		first = substr(piece, 1, 1)
		sql = sql substr(source, 1, RSTART - 1)
		source = substr(source, RSTART + RLENGTH)
		if (first == ":") {
			sql = sql "?"
			params = params "\"" substr(piece, 2) "\", "
		} else if (first != "-")
			sql = sql piece
	}
	sql = sql source
	sub(/;?[ \t\n]*$/, "", sql)
}

# As a C string, a line of source for each line of SQL. (By hand: what gsub() makes of backslashes differs by awk.)
function quoted(source,    out, c) {
	out = "\""
	while (match(source, /[\\"\n]/)) {
		c = substr(source, RSTART, 1)
		out = out substr(source, 1, RSTART - 1) (c == "\n" ? "\\n\"\n\t\t\"" : "\\" c)
		source = substr(source, RSTART + 1)
	}
	return out source "\""
}

# What a list counts: its query up to the last line that begins " order by".
function counting(source,    lines, n, i, last, out) {
	n = split(source, lines, "\n")
	for (i = 1; i <= n; i++)
		if (lines[i] ~ /^ order by/)
			last = i
	for (i = 1; i < last; i++)
		out = out lines[i] "\n"
	return last ? "select count(*) as `count` from (\n" out ") counted\n" : ""
}

END {
	if (failed)
		exit 1
	for (i in counts)
		text[i] = counting(text[counts[i]])
	if (want == "h") {
		print "#ifndef QUERIES_H\n#define QUERIES_H\n\n#include \"core/db.h\"\n\nenum { QUERY_COUNT = " count + 0 " };\n"
		for (i = 1; i <= count; i++)
			print "extern const struct query q_" order[i] ";"
		print "\n#endif"
		exit
	}
	print "#include \"queries.h\"\n\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
	for (i = 1; i <= count; i++) {
		parse(text[order[i]])
		if (sql == "")
			complain(place[order[i]] ": " order[i] " holds no SQL")
		printf "const struct query q_%s = {\n\t.name = \"%s\",\n\t.number = %d,\n", order[i], order[i], i - 1
		print "\t.params = (const char *const[]){ " params "NULL },\n\t.sql =\n\t\t" quoted(sql) ",\n};\n"
	}
	print "const struct query *const queries[] = {"
	for (i = 1; i <= count; i++)
		print "\t&q_" order[i] ","
	print "\tNULL,\n};"
}
