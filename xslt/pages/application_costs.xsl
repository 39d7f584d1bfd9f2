<?xml version="1.0" encoding="utf-8"?>
<!-- Core costs of each category applied for, in tables that the server adds up. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:key name="line-of-category" match="line" use="category"/>
  <xsl:key name="cost-of-line" match="field[starts-with(@name, 'cost.')]" use="@row"/>
  <xsl:key name="discount-of-category" match="field[@group = 'discount']" use="@row"/>

  <xsl:template match="page" mode="title">What do you charge at most?</xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/applications/<xsl:value-of select="application/id"/></xsl:with-param>
      <xsl:with-param name="label">Back to the application</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <span class="dps-caption"><xsl:value-of select="application/establishment_name"/>, application <xsl:value-of select="application/reference"/></span>
      <h1 class="govuk-heading-l">What do you charge at most?</h1>
      <p class="govuk-body">These are your fixed costs for one child, whatever the referral. In a bid each line may be lower, never higher. Leave out what a child’s own needs cost: you price that in each bid.</p>
      <xsl:call-template name="why"><xsl:with-param name="of">core cap discount</xsl:with-param></xsl:call-template>
      <form method="post" action="{form/@action}" novalidate="novalidate">
        <xsl:apply-templates select="form" mode="hidden"/>
        <xsl:apply-templates select="entry"/>
        <xsl:apply-templates select="form" mode="buttons"/>
      </form>
    </div></div>
  </xsl:template>

  <xsl:template match="entry">
    <xsl:variable name="lines" select="key('line-of-category', category)"/>
    <section id="category-{category}" aria-labelledby="lines-{category}">
      <xsl:choose>
        <xsl:when test="$lines">
          <xsl:call-template name="table">
            <xsl:with-param name="id">lines-<xsl:value-of select="category"/></xsl:with-param>
            <xsl:with-param name="caption"><xsl:value-of select="name"/></xsl:with-param>
            <xsl:with-param name="head"><tr><th scope="col">Line</th><th scope="col">Unit</th><th scope="col">Cost</th></tr></xsl:with-param>
            <xsl:with-param name="body"><xsl:apply-templates select="$lines"/></xsl:with-param>
            <xsl:with-param name="foot"><xsl:apply-templates select="." mode="foot"/></xsl:with-param>
          </xsl:call-template>
          <xsl:if test="cap"><p class="govuk-body dps-small">Core lines together may come to <xsl:value-of select="cap/@text"/><xsl:text> </xsl:text><xsl:apply-templates select="unit" mode="words"/>: an application with more is refused.</p></xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <h2 class="govuk-heading-m" id="lines-{category}"><xsl:value-of select="name"/></h2>
          <p class="govuk-body">No costs are asked for in this category.</p>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="key('discount-of-category', category)">
        <xsl:call-template name="table">
          <xsl:with-param name="id">discounts-<xsl:value-of select="category"/></xsl:with-param>
          <xsl:with-param name="caption">Reduction for brothers and sisters<xsl:if test="count(../entry) > 1">: <xsl:value-of select="name"/></xsl:if></xsl:with-param>
          <xsl:with-param name="look">small</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Who come together</th><th scope="col">Off the core costs of each</th></tr></xsl:with-param>
          <xsl:with-param name="body"><xsl:apply-templates select="key('discount-of-category', category)" mode="row"/></xsl:with-param>
        </xsl:call-template>
        <p class="govuk-body dps-small">In a bid it may be more, never less. Leave it empty if you offer none.</p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="entry" mode="foot">
    <xsl:if test="core">
      <tr class="dps-total">
        <th scope="row">Core costs, as saved</th>
        <td><xsl:apply-templates select="unit" mode="words"/></td>
        <td><xsl:value-of select="core/@text"/></td>
      </tr>
    </xsl:if>
  </xsl:template>

  <xsl:template match="line">
    <xsl:apply-templates select="key('cost-of-line', id)" mode="row">
      <xsl:with-param name="between">
        <td>
          <xsl:apply-templates select="unit" mode="words"/>
          <xsl:if test="kind = 'additional'"><br/><span class="dps-quiet">If you offer it</span></xsl:if>
          <xsl:if test="kind = 'listed'"><br/><span class="dps-quiet">If you offer it</span></xsl:if>
        </td>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

</xsl:stylesheet>
