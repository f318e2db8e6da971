/// The specification's vectors that strictness refuses, each with what is said instead.
///
/// - A name that is nowhere, a partial that is nowhere: the specification renders nothing, which hides a slip of the pen.
/// - A template that includes itself: partials are put in place when a template is compiled.
/// - Something in a parent tag outside its blocks: the specification drops it silently.
/// - Lambdas and dynamic names, both optional in the specification: a template must not depend on code or choose files by data.
let refusedVectors: [String: String] = [
  "dynamic-names: Basic Behavior - Name Resolution":
    "'data' declares '*dynamic', which no template can write as a name",
  "dynamic-names: Basic Behavior - Partial":
    "'*dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Context":
    "'*example' would let a value choose the template; name the template itself",
  "dynamic-names: Context Misses - Partial":
    "'*missing' would let a value choose the template; name the template itself",
  "dynamic-names: Dotted Names":
    "'*foo.bar.baz' would let a value choose the template; name the template itself",
  "dynamic-names: Dotted Names - Failed Lookup":
    "'*foo.bar.baz' would let a value choose the template; name the template itself",
  "dynamic-names: Dotted Names - Operator Precedence":
    "'*foo.bar.baz' would let a value choose the template; name the template itself",
  "dynamic-names: Dotted names - Context Stacking":
    "'*section2.dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Dotted names - Context Stacking Failed Lookup":
    "'*section2.dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Dotted names - Context Stacking Under Repetition":
    "'*section2.dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Dynamic Names - Composed Dereferencing":
    "'*foo.*bar' would let a value choose the template; name the template itself",
  "dynamic-names: Dynamic Names - Double Dereferencing":
    "'**dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Failed Lookup - Partial":
    "'*dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Inline Indentation":
    "'*dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Padding Whitespace":
    "'* dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Recursion":
    "'*template' would let a value choose the template; name the template itself",
  "dynamic-names: Standalone Indentation":
    "'*dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Standalone Line Endings":
    "'*dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Standalone Without Newline":
    "'*dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Standalone Without Previous Line":
    "'*dynamic' would let a value choose the template; name the template itself",
  "dynamic-names: Surrounding Whitespace":
    "'*partial' would let a value choose the template; name the template itself",
  "inheritance: Negative Sections":
    "'data' has no name 'bar'; did you mean 'baz'?",
  "inheritance: Recursion":
    "a template cannot include itself: parent > parent2 > parent",
  "inheritance: Text inside parent":
    "this stands in no block of 'parent' and would not be shown; put it into a block",
  "interpolation: Ampersand Context Miss Interpolation":
    "'data' has no name 'cannot'",
  "interpolation: Basic Context Miss Interpolation":
    "'data' has no name 'cannot'",
  "interpolation: Dotted Names - Broken Chain Resolution":
    "'a.b' has no part 'c'",
  "interpolation: Dotted Names - Broken Chains":
    "'a' has no part 'b'",
  "interpolation: Dotted Names - Context Precedence":
    "'b' has no part 'c'",
  "interpolation: Dotted Names are never single keys":
    "'data' has no name 'a'",
  "interpolation: Triple Mustache Context Miss Interpolation":
    "'data' has no name 'cannot'",
  "inverted: Context":
    "'data' has no name 'name'",
  "inverted: Context Misses":
    "'data' has no name 'missing'",
  "inverted: Dotted Names - Broken Chains":
    "'a' has no part 'b'",
  "inverted: List":
    "'data' has no name 'n'",
  "lambdas: Escaping":
    "a shape has no functions",
  "lambdas: Interpolation":
    "a shape has no functions",
  "lambdas: Interpolation - Alternate Delimiters":
    "a shape has no functions",
  "lambdas: Interpolation - Expansion":
    "a shape has no functions",
  "lambdas: Interpolation - Multiple Calls":
    "a shape has no functions",
  "lambdas: Inverted Section":
    "a shape has no functions",
  "lambdas: Section":
    "a shape has no functions",
  "lambdas: Section - Alternate Delimiters":
    "a shape has no functions",
  "lambdas: Section - Expansion":
    "a shape has no functions",
  "lambdas: Section - Multiple Calls":
    "a shape has no functions",
  "partials: Failed Lookup":
    "there is no template 'text'",
  "partials: Recursion":
    "a template cannot include itself: node > node",
  "sections: Context Misses":
    "'data' has no name 'missing'",
  "sections: Dotted Names - Broken Chains":
    "'a' has no part 'b'",
]
