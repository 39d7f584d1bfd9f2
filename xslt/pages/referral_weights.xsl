<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Weights: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">How much should each thing count?</h1>
    <xsl:apply-templates select="referral" mode="steps"/>
    <div class="dps-main-aside">
      <div>
        <xsl:apply-templates select="checked"/>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:call-template name="table">
            <xsl:with-param name="id">weights</xsl:with-param>
            <xsl:with-param name="caption">Points, whole numbers that add up to 100</xsl:with-param>
            <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col">Points</th><th scope="col">May be</th></tr></xsl:with-param>
            <xsl:with-param name="body"><xsl:apply-templates select="form/field[@widget = 'whole']" mode="weight"/></xsl:with-param>
            <xsl:with-param name="foot">
              <tr class="dps-total"><th scope="row">Total when last checked</th><td><xsl:value-of select="checked/sum"/></td><td>exactly 100</td></tr>
            </xsl:with-param>
          </xsl:call-template>
          <div class="govuk-button-group">
            <xsl:call-template name="button">
              <xsl:with-param name="class">govuk-button--secondary</xsl:with-param>
              <xsl:with-param name="name">act</xsl:with-param>
              <xsl:with-param name="value">check</xsl:with-param>
              <xsl:with-param name="text">Check</xsl:with-param>
            </xsl:call-template>
            <xsl:call-template name="button">
              <xsl:with-param name="name">act</xsl:with-param>
              <xsl:with-param name="value">save</xsl:with-param>
              <xsl:with-param name="once" select="true()"/>
              <xsl:with-param name="text">Save and continue</xsl:with-param>
            </xsl:call-template>
          </div>
        </form>
        <xsl:apply-templates select="usual"/>
        <xsl:call-template name="why"><xsl:with-param name="of">weights price outcomes needs features distance competency total</xsl:with-param><xsl:with-param name="referral" select="referral/id"/></xsl:call-template>
      </div>
      <aside class="dps-aside" aria-label="After you publish">
        <section>
          <h2 class="govuk-heading-s">After you publish</h2>
          <p class="govuk-body dps-small">Weights cannot change. To change them, withdraw the referral and publish a new one.</p>
        </section>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="checked">
    <div class="dps-box">
      <h2 class="govuk-heading-s">
        <xsl:choose>
          <xsl:when test="sum = 100">Checked: 100 of 100 points. Price <xsl:value-of select="100 - quality"/>, quality <xsl:value-of select="quality"/></xsl:when>
          <xsl:when test="sum">Checked: <xsl:value-of select="sum"/> of 100 points</xsl:when>
          <xsl:otherwise>Not checked: a number is missing</xsl:otherwise>
        </xsl:choose>
      </h2>
      <xsl:if test="thin">
        <xsl:call-template name="warning">
          <xsl:with-param name="text">Outcomes, needs and features have only <xsl:value-of select="thin"/> points between them. Below 15, the marks for this child’s own needs can hardly change the result.</xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="mended">
        <p class="govuk-body dps-small">Lowering competency from <xsl:value-of select="/page/form/field[@name = 'competency_weight']/value"/> to <xsl:value-of select="mended/competency_weight"/> would make needs <xsl:value-of select="mended/needs_weight"/>. You may also publish as it is.</p>
        <xsl:apply-templates select="mended" mode="put">
          <xsl:with-param name="label">Lower competency to <xsl:value-of select="mended/competency_weight"/></xsl:with-param>
        </xsl:apply-templates>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="usual">
    <p class="govuk-body dps-small">
      <xsl:text>Usual for </xsl:text><xsl:value-of select="/page/referral/category_name"/>
      <xsl:text>: price </xsl:text><xsl:value-of select="price_weight"/>
      <xsl:text>, outcomes </xsl:text><xsl:value-of select="outcomes_weight"/>
      <xsl:text>, needs </xsl:text><xsl:value-of select="needs_weight"/>
      <xsl:text>, features </xsl:text><xsl:value-of select="features_weight"/>
      <xsl:text>, location </xsl:text><xsl:value-of select="location_weight"/>
      <xsl:text>, competency </xsl:text><xsl:value-of select="competency_weight"/>.
    </p>
    <xsl:apply-templates select="." mode="put"><xsl:with-param name="label">Put back the usual weights</xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <!-- A set of weights behind one button: it is checked, and shown to be saved. -->
  <xsl:template match="*" mode="put">
    <xsl:param name="label"/>
    <form method="post" action="{/page/form/@action}" class="dps-act">
      <xsl:call-template name="proofs"/>
      <xsl:for-each select="*"><input type="hidden" name="{name()}" value="{.}"/></xsl:for-each>
      <xsl:call-template name="button">
        <xsl:with-param name="class">govuk-button--secondary</xsl:with-param>
        <xsl:with-param name="name">act</xsl:with-param>
        <xsl:with-param name="value">check</xsl:with-param>
        <xsl:with-param name="text" select="string($label)"/>
      </xsl:call-template>
    </form>
  </xsl:template>

  <xsl:template match="field" mode="weight">
    <tr>
      <th scope="row">
        <label for="{@name}"><xsl:value-of select="label"/></label><br/>
        <span class="dps-quiet govuk-!-font-weight-regular"><xsl:apply-templates select="." mode="means"/></span>
        <xsl:apply-templates select="error"/>
      </th>
      <td><xsl:apply-templates select="." mode="control"/></td>
      <td><xsl:apply-templates select="." mode="bounds"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="field" mode="means">
    <xsl:variable name="referral" select="/page/referral"/>
    <xsl:choose>
      <xsl:when test="@name = 'price_weight'">Lowest price gets all of them</xsl:when>
      <xsl:when test="@name = 'outcomes_weight'">Written answer, marked 0 to <xsl:value-of select="$referral/scale"/> by <xsl:call-template name="count"><xsl:with-param name="of" select="$referral/evaluators"/><xsl:with-param name="one">evaluator</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="@name = 'needs_weight'"><xsl:call-template name="count"><xsl:with-param name="of" select="$referral/needs"/><xsl:with-param name="one">need</xsl:with-param></xsl:call-template> listed</xsl:when>
      <xsl:when test="@name = 'features_weight'"><xsl:call-template name="count"><xsl:with-param name="of" select="$referral/features"/><xsl:with-param name="one">feature</xsl:with-param></xsl:call-template> listed</xsl:when>
      <xsl:when test="@name = 'location_weight'">A fifth less for every <xsl:value-of select="number($referral/band) div 100"/> miles from home</xsl:when>
      <xsl:otherwise>The score carried from admission</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="bounds">
    <xsl:variable name="bounds" select="/page/bounds"/>
    <xsl:choose>
      <xsl:when test="@name = 'price_weight'"><xsl:value-of select="$bounds/price_least"/> to <xsl:value-of select="$bounds/price_most"/></xsl:when>
      <xsl:when test="@name = 'location_weight'">at most <xsl:value-of select="$bounds/location_most"/></xsl:when>
      <xsl:when test="@name = 'competency_weight'">at most <xsl:value-of select="$bounds/competency_most"/></xsl:when>
      <xsl:when test="@name = 'needs_weight' and /page/referral/needs = 0">0, as none are listed</xsl:when>
      <xsl:when test="@name = 'features_weight' and /page/referral/features = 0">0, as none are listed</xsl:when>
      <xsl:otherwise>any</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
