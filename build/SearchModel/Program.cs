using SearchModel;

// model ASSEMBLY FILE: writes the quantised model. vectors MODEL CONTENT FILE: writes the vectors of a content folder.
return args switch
{
    ["model", var assembly, var file] => ModelWriter.Run(assembly, file),
    ["vectors", var model, var content, var file] => VectorWriter.Run(model, content, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: SearchModel model ASSEMBLY FILE | SearchModel vectors MODEL CONTENT FILE");
    return 1;
}
